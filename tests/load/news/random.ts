/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export type Random = {
  /** 0 ≤ n < `below` */
  below(below: number): number;
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** The first items often, the last ones rarely, as words are used. */
  pickUnevenly<Item>(items: readonly Item[]): Item;
  chance(percent: number): boolean;
};

export function randomOf(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    below: (below) => Math.floor(next() * below),
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => at(items, Math.floor(next() * items.length)),
    pickUnevenly: (items) => at(items, Math.floor(next() ** 3 * items.length)),
    chance: (percent) => next() * 100 < percent,
  };
}
