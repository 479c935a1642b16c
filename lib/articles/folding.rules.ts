import type { BlockDifference } from './body-difference.rules';

/** Blocks to be shown, or unchanged ones to be folded away. */
export type Passage = { readonly isFolded: boolean; readonly blocks: readonly BlockDifference[] };

/** Fewer unchanged blocks than this are not worth folding. */
const FEWEST_FOLDED = 3;

/** Unchanged passages are folded but for the blocks beside a change, by which it finds its place in the text. */
export function passagesOf(blocks: readonly BlockDifference[]): Passage[] {
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((place) => (blocks[place]?.status ?? 'same') !== 'same');
  const passages = joined(blocks.map((block, index) => ({ isFolded: !isNear(index), blocks: [block] })));
  return joined(
    passages.map(({ isFolded, blocks }) => ({
      isFolded: isFolded && blocks.length >= FEWEST_FOLDED,
      blocks,
    })),
  );
}

/** Neighbours that are shown alike are one passage: a table in them stays one table. */
function joined(passages: readonly Passage[]): Passage[] {
  const whole: { isFolded: boolean; blocks: BlockDifference[] }[] = [];
  for (const { isFolded, blocks } of passages) {
    const last = whole.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(...blocks);
    else whole.push({ isFolded, blocks: [...blocks] });
  }
  return whole;
}
