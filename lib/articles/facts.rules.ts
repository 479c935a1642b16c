import { type FactKey, type Found, factId } from './fact-key.rules';
import { foundIn } from './fact-patterns.rules';
import { excerptOf, type Place } from './finding.rules';
import { type Passage, passagesOf, placedBody, type Sentence, sentencesOf } from './passages.rules';
import type { ArticleText } from './rules';

/** Something that a second editor compares with the source. */
export type Fact = FactKey & {
  /** As it is written at its first place. */
  readonly words: string;
  /** The sentence of its first place. */
  readonly sentence: string;
  readonly places: readonly Place[];
};

/** Every sum, date, phone and person of a text, each once, in the order of the text. */
export function factsOf(text: ArticleText): Fact[] {
  return factsIn(passagesOf(text, placedBody(text.body)));
}

export function factsIn(passages: readonly Passage[]): Fact[] {
  const facts = new Map<string, Fact & { places: Place[] }>();
  for (const passage of passages) {
    const sentences = sentencesOf(passage.text);
    for (const [kind, found] of foundIn(passage.text)) {
      const place = placeOf(passage, found);
      const key = factId({ kind, value: found.value });
      const known = facts.get(key);
      if (known) known.places.push(place);
      else {
        const words = passage.text.slice(found.start, found.end);
        facts.set(key, {
          ...{ kind, value: found.value, words, places: [place] },
          sentence: excerptOf(sentenceAt(sentences, found.start), 300),
        });
      }
    }
  }
  return [...facts.values()];
}

function placeOf({ field, start }: Passage, found: Found): Place {
  return { field, start: start + found.start, end: start + found.end };
}

function sentenceAt(sentences: readonly Sentence[], offset: number): string {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low]?.text ?? '';
}
