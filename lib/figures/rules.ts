import { type Month, monthsOf, type Period } from './period.rules';

/** How often something of a kind happened in a month; months without it have no row. */
export type MonthCount = { readonly month: Month; readonly kind: string; readonly count: number };

/** `change`: what the events did to the number of active subscriptions. */
export type SubscriberCount = MonthCount & { readonly change: number };

type Category = { readonly id: string; readonly name: string };

/** What is told of a category: all who get its news, and those who chose it by name. */
export type CategorySubscribers = { readonly name: string; readonly told: number; readonly byName: number };

export type Figures = {
  readonly period: Period;
  readonly categories: readonly Category[];
  /** Kind: id of the category, or `NO_CATEGORY`. */
  readonly publications: readonly MonthCount[];
  /** Kind: `READ`; how often articles were opened. */
  readonly readings: readonly MonthCount[];
  /** Kind: state of the comment now; the month is that in which it was sent. */
  readonly comments: readonly MonthCount[];
  /** Kind: joined | left | suspended; up to now, also where the period ended earlier. */
  readonly subscribers: readonly SubscriberCount[];
  readonly activeNow: number;
  readonly categorySubscribers: readonly CategorySubscribers[];
  /** Kind: state of the message now; the month is that in which it came. */
  readonly messages: readonly MonthCount[];
};

/** The one kind of reading. */
export const READ = 'read';

/** Stands for articles that have no category any more. */
export const NO_CATEGORY = 'none';

/** The sum of the kinds for each month, 0 where nothing happened. */
export function countsByMonth(
  period: Period,
  counts: readonly MonthCount[],
  kinds: readonly string[],
): number[] {
  return monthsOf(period).map((month) =>
    sum(counts.filter((row) => row.month === month && kinds.includes(row.kind)).map(({ count }) => count)),
  );
}

/**
 * Active subscriptions at the end of each month, reckoned back from now: what is known is the present. Where the past
 * is known in part only (erased subscriptions), never less than none.
 */
export function activeByMonth({ period, subscribers, activeNow }: Figures): number[] {
  return monthsOf(period).map((month) => {
    const later = subscribers.filter((row) => row.month > month);
    return Math.max(0, activeNow - sum(later.map(({ change }) => change)));
  });
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Percent, whole; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}
