import { diffArrays } from 'diff';

/** A stretch of two sequences: of equal items, side by side, or of those that only one of them has at this place. */
export type Stretch<Item> = {
  readonly isSame: boolean;
  readonly before: readonly Item[];
  readonly after: readonly Item[];
};

type Comparison<Item> = {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly isEqual: (before: Item, after: Item) => boolean;
};

/**
 * Edits after which no shorter way from one sequence to the other is looked for: the work grows with their square.
 * What lies between the common beginning and the common end is then replaced as a whole.
 */
const MOST_EDITS = 600;

/** What two sequences have in common, in order. All `before` joined are the one sequence, all `after` the other. */
export function stretchesOf<Item>({ before, after, isEqual }: Comparison<Item>): Stretch<Item>[] {
  const head = commonHead({ before, after, isEqual });
  const tail = commonTail({ before: before.slice(head), after: after.slice(head), isEqual });
  const middle = {
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
  return joined([
    { isSame: true, before: before.slice(0, head), after: after.slice(0, head) },
    ...middleStretches({ ...middle, isEqual }),
    { isSame: true, before: before.slice(before.length - tail), after: after.slice(after.length - tail) },
  ]);
}

function commonHead<Item>({ before, after, isEqual }: Comparison<Item>): number {
  const differing = before.findIndex(
    (item, index) => index >= after.length || !isEqual(item, at(after, index)),
  );
  return differing === -1 ? before.length : differing;
}

function commonTail<Item>({ before, after, isEqual }: Comparison<Item>): number {
  const shorter = Math.min(before.length, after.length);
  for (let tail = 0; tail < shorter; tail += 1) {
    if (!isEqual(at(before, before.length - 1 - tail), at(after, after.length - 1 - tail))) return tail;
  }
  return shorter;
}

function middleStretches<Item>({ before, after, isEqual }: Comparison<Item>): Stretch<Item>[] {
  const changes = diffArrays([...before], [...after], { comparator: isEqual, maxEditLength: MOST_EDITS });
  if (!changes) return [{ isSame: false, before, after }];
  const place = { before: 0, after: 0 };
  return changes.map(({ count, added, removed }) => {
    const start = { ...place };
    if (!added) place.before += count;
    if (!removed) place.after += count;
    return {
      isSame: !added && !removed,
      before: before.slice(start.before, place.before),
      after: after.slice(start.after, place.after),
    };
  });
}

/** Neighbours of one kind become one stretch, empty ones vanish. */
export function joined<Item>(stretches: readonly Stretch<Item>[]): Stretch<Item>[] {
  const result: Stretch<Item>[] = [];
  for (const stretch of stretches.filter(({ before, after }) => before.length + after.length > 0)) {
    const last = result.at(-1);
    if (last?.isSame === stretch.isSame) result.splice(-1, 1, together(last, stretch));
    else result.push(stretch);
  }
  return result;
}

function together<Item>(one: Stretch<Item>, next: Stretch<Item>): Stretch<Item> {
  return {
    isSame: one.isSame,
    before: [...one.before, ...next.before],
    after: [...one.after, ...next.after],
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
