import { formatDay } from '@/lib/shared/dates';
import type { ActionCard } from './action-card.rules';
import type { BodyElement, BodyNode } from './body.rules';
import { bodyTree } from './body.rules';
import type { CheckedField } from './finding.rules';
import type { ArticleText } from './rules';

/** A run of words without a break: a paragraph, a line, a cell. `start` counts in the field, see `Place`. */
export type Passage = {
  readonly field: CheckedField;
  readonly start: number;
  readonly text: string;
  /** Labels (headings, cells, lines of a list of documents) are not held to the rules of sentences. */
  readonly kind: 'sentences' | 'label';
};

export type PlacedElement = { readonly element: BodyElement; readonly start: number; readonly end: number };

/** A body as the check walks through it. */
export type PlacedBody = {
  readonly passages: readonly Passage[];
  readonly elements: readonly PlacedElement[];
};

export type Sentence = { readonly start: number; readonly text: string };

/** A field as readers see it: the last day of a card is written out. */
export type FieldText = {
  readonly field: Exclude<CheckedField, 'body'>;
  readonly kind: Passage['kind'];
  readonly text: string;
};

/** Every field but the body, in the order in which readers meet them; without those that are empty. */
export function fieldTexts(text: ArticleText): FieldText[] {
  const fields: FieldText[] = [
    { field: 'title', kind: 'label', text: text.title },
    { field: 'lead', kind: 'sentences', text: text.lead },
    { field: 'plainSummary', kind: 'sentences', text: text.plainSummary },
    ...(text.actionCard ? cardTexts(text.actionCard) : []),
  ];
  return fields.filter(({ text }) => text !== '');
}

function cardTexts(card: ActionCard): FieldText[] {
  const texts: [FieldText['field'], string][] = [
    ['cardAudience', card.audience],
    ['cardBenefit', card.benefit],
    ['cardAmount', card.amount],
    ['cardDeadline', card.deadline ? formatDay(card.deadline) : ''],
    ['cardPlace', card.place],
    ['cardDocuments', card.documents.join('\n')],
    ['cardPhone', card.phone],
  ];
  return texts.map(([field, text]) => ({ field, kind: 'label', text }));
}

export function passagesOf(text: ArticleText, body: PlacedBody): Passage[] {
  return [...fieldTexts(text).flatMap(linesOf), ...body.passages];
}

function linesOf({ field, kind, text: words }: FieldText): Passage[] {
  let start = 0;
  return words.split('\n').flatMap((text): Passage[] => {
    const passage = { field, start, text, kind };
    start += text.length + 1;
    return text.trim() === '' ? [] : [passage];
  });
}

const INLINE = new Set(['strong', 'em', 'sub', 'sup', 'cite', 'abbr', 'a']);
const LABELS = new Set(['h2', 'h3', 'h4', 'th', 'td', 'caption', 'figcaption', 'cite']);

/** The passages and elements of a body, in the order of the text. */
export function placedBody(html: string): PlacedBody {
  const passages: Passage[] = [];
  const elements: PlacedElement[] = [];
  let offset = 0;
  let words: string[] = [];
  let start = 0;
  const settle = (kind: Passage['kind']) => {
    const text = words.join('');
    if (text.trim() !== '') passages.push({ field: 'body', start, text, kind });
    words = [];
    start = offset;
  };
  const walk = (node: BodyNode, kind: Passage['kind']) => {
    if (typeof node === 'string') {
      words.push(node);
      offset += node.length;
      return;
    }
    const begin = offset;
    const inside = LABELS.has(node.tag) ? 'label' : kind;
    const isBreak = !INLINE.has(node.tag);
    if (isBreak) settle(kind);
    // Its place is known only behind its children, which follow it all the same.
    const index = elements.push({ element: node, start: begin, end: begin }) - 1;
    for (const child of node.children) walk(child, inside);
    if (isBreak) settle(inside);
    elements[index] = { element: node, start: begin, end: offset };
  };
  for (const node of bodyTree(html)) walk(node, 'sentences');
  settle('sentences');
  return { passages, elements };
}

// A full stop that ends no sentence: «ул. Лесная», «т. д.», «И. И. Петров», «2026 г. Москва».
const SHORTENED =
  /(?:^|[\s(«\u00a0])(?:\p{Lu}|г|гг|ул|пл|пер|пр|просп|д|корп|кв|каб|стр|обл|р|тел|т|им|см|ст|п|пп|руб|коп|тыс|млн|млрд|мин|ч|др|пр|св|напр|доб)\.$/u;
const SENTENCE_END = /[.!?…]{1,3}[»")\]]{0,3}[\s\u00a0]{1,5}(?=[«"(—–-]{0,2}[\s\u00a0]?[\p{Lu}\d])/gu;

/** Sentences of a passage; `start` counts in the passage. Quantifiers are bounded: the time grows with the length. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const found of text.matchAll(SENTENCE_END)) {
    const end = found.index + found[0].length;
    const stop = text.slice(Math.max(start, found.index - 12), found.index + 1);
    if (SHORTENED.test(stop)) continue;
    sentences.push({ start, text: text.slice(start, end) });
    start = end;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}
