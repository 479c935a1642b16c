import type { BlockDifference } from './body-difference.rules';

/** Blocks to be shown, or unchanged ones to be folded away. */
export type Passage = { readonly isFolded: boolean; readonly blocks: readonly BlockDifference[] };

/** Fewer unchanged blocks than this are not worth folding. */
const FEWEST_FOLDED = 3;

/** Unchanged passages are folded but for the blocks beside a change, by which it finds its place in the text. */
export function passagesOf(blocks: readonly BlockDifference[]): Passage[] {
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((place) => (blocks[place]?.status ?? 'same') !== 'same');
  const passages: Passage[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = passages.at(-1);
    const isFolded = !isNear(index);
    if (last?.isFolded === isFolded) passages.splice(-1, 1, { isFolded, blocks: [...last.blocks, block] });
    else passages.push({ isFolded, blocks: [block] });
  }
  return passages.map((passage) => ({
    ...passage,
    isFolded: passage.isFolded && passage.blocks.length >= FEWEST_FOLDED,
  }));
}
