import type { BodyBlock } from './body-blocks.rules';
import { wordsOf } from './difference.rules';
import type { Stretch } from './sequence.rules';

/** A block of the earlier text and what became of it; null: it came or went. */
export type Pair<Block> = { readonly before: Block | null; readonly after: Block | null };

/** So many blocks ahead a rewritten block is looked for. */
const WINDOW = 12;

/** Two blocks are versions of each other if they share this part of their different words. */
const LIKE_ENOUGH = 0.4;

/** Which blocks of a stretch are versions of each other. Both orders are kept. */
export function pairsOf<Block extends BodyBlock>({ isSame, before, after }: Stretch<Block>): Pair<Block>[] {
  if (isSame) return before.map((block, index) => ({ before: block, after: after[index] ?? null }));
  const candidates = after.map((block) => ({ block, vocabulary: vocabularyOf(block) }));
  const pairs: Pair<Block>[] = [];
  let place = 0;
  for (const block of before) {
    const found = likest({ block, vocabulary: vocabularyOf(block) }, candidates, place);
    if (found !== null) pairs.push(...added(candidates.slice(place, found)));
    pairs.push({ before: block, after: found === null ? null : (candidates[found]?.block ?? null) });
    if (found !== null) place = found + 1;
  }
  return [...pairs, ...added(candidates.slice(place))];
}

type Candidate<Block> = { readonly block: Block; readonly vocabulary: ReadonlySet<string> };

function added<Block>(candidates: readonly Candidate<Block>[]): Pair<Block>[] {
  return candidates.map(({ block }) => ({ before: null, after: block }));
}

/** Index of the candidate most like `wanted` within the window from `place` on, or null. */
function likest<Block extends BodyBlock>(
  wanted: Candidate<Block>,
  candidates: readonly Candidate<Block>[],
  place: number,
): number | null {
  let best: { index: number; likeness: number } | null = null;
  for (const [ahead, candidate] of candidates.slice(place, place + WINDOW).entries()) {
    const likeness = likenessOf(wanted, candidate);
    if (likeness >= LIKE_ENOUGH && likeness > (best?.likeness ?? 0))
      best = { index: place + ahead, likeness };
  }
  return best?.index ?? null;
}

/** From 0, nothing in common, to 1, the same words (Dice) or the same picture. */
function likenessOf(one: Candidate<BodyBlock>, other: Candidate<BodyBlock>): number {
  if (one.block.kind !== other.block.kind) return 0;
  const picture = pictureIn(one.block);
  if (picture !== null && picture === pictureIn(other.block)) return 1;
  const both = [...one.vocabulary].filter((word) => other.vocabulary.has(word)).length;
  return (2 * both) / Math.max(1, one.vocabulary.size + other.vocabulary.size);
}

function pictureIn(block: BodyBlock): string | null {
  if (block.kind === 'row') return null;
  const marks = block.words.flatMap((word) => word.marks);
  return marks.find(({ kind }) => kind === 'picture')?.value ?? null;
}

function vocabularyOf({ text }: BodyBlock): ReadonlySet<string> {
  return new Set(wordsOf(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word)));
}
