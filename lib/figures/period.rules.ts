import { formatMonth, portalDay, startOfPortalDay } from '@/lib/shared/dates';

/** A month in the portal's zone, `YYYY-MM`: texts sort as months do. */
export type Month = string;

/** Both months belong to it. */
export type Period = { readonly from: Month; readonly to: Month };

/** A side that is not given is left to the portal. */
type AskedPeriod = { readonly from?: Month | undefined; readonly to?: Month | undefined };

/** Five years: more columns than that nobody tells apart. */
export const MOST_MONTHS = 60;

const USUAL_MONTHS = 12;

export const FIGURES_PATH = '/editor/figures';

export function monthOf(instant: Date): Month {
  return portalDay(instant).slice(0, 7);
}

/** The month so many months later; earlier for a number below zero. */
export function monthAfter(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Every month of the period, the empty ones as well. */
export function monthsOf({ from, to }: Period): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** «ноябрь 2026» */
export function monthName(month: Month): string {
  return formatMonth(startOf(month));
}

/** «ноя» */
export function shortMonthName(month: Month): string {
  return monthName(month).slice(0, 3);
}

/** From the first instant of the period up to, but without, the second one. */
export function instantsOf({ from, to }: Period): { since: Date; until: Date } {
  return { since: startOf(from), until: startOf(monthAfter(to, 1)) };
}

function startOf(month: Month): Date {
  return startOfPortalDay(`${month}-01`);
}

/** The last twelve months, of which this one is the last. */
export function usualPeriod(now: Date): Period {
  return periodUpTo(monthOf(now), USUAL_MONTHS);
}

/** The whole year, or what there is of it yet. */
export function yearPeriod(year: number, now: Date): Period {
  return { from: `${year}-01`, to: earlier(`${year}-12`, monthOf(now)) };
}

/**
 * What is asked for, made sense of: turned round where it begins after its end, without the future, and no longer
 * than `MOST_MONTHS`; a side that is not given is twelve months away from the other one.
 */
export function periodFor({ from, to }: AskedPeriod, now: Date): Period {
  const last = monthOf(now);
  if (!from) return periodUpTo(earlier(to ?? last, last), USUAL_MONTHS);
  const other = to ?? monthAfter(from, USUAL_MONTHS - 1);
  const [first, end] = from <= other ? [from, other] : [other, from];
  const until = earlier(end, last);
  const months = monthsOf({ from: first, to: until }).slice(-MOST_MONTHS);
  return { from: months[0] ?? until, to: until };
}

function periodUpTo(to: Month, months: number): Period {
  return { from: monthAfter(to, 1 - months), to };
}

function earlier(one: Month, other: Month): Month {
  return one < other ? one : other;
}

export function figuresPath({ from, to }: Period): string {
  return `${FIGURES_PATH}?${new URLSearchParams({ from, to })}`;
}

export function isSamePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/** «с декабря» asks for another case: so both ends stand as they are. */
export function periodName({ from, to }: Period): string {
  return from === to ? monthName(from) : `${monthName(from)} — ${monthName(to)}`;
}
