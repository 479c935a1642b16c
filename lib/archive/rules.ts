import { formatMonth, startOfPortalDay } from '@/lib/shared/dates';

/** The archive's calendar. Months and days are those of the portal's zone. */

export type Month = { year: number /** 1–12 */; month: number };

export type MonthCount = Month & { count: number };

/** The list of all articles, among the lists whose days are counted (docs/decisions/0020). */
export const ALL_NEWS = '00000000-0000-0000-0000-000000000000';

/** Articles a day: `YYYY-MM-DD` → how many; days without news are not in it. */
export type DayCounts = ReadonlyMap<string, number>;

/** Nearest months, before and after, that have news. */
type NeighbourMonths = { previous: Month | null; next: Month | null };

export type MonthCalendar = NeighbourMonths & { month: Month; counts: DayCounts };

/** One cell of the calendar; null fills the week before the first day and after the last. */
export type CalendarDay = { date: number; day: string; count: number } | null;

const YEAR = /^(19|20|21)\d{2}$/;
const TWO_DIGITS = /^\d{2}$/;

export function parseYear(year: string): number | null {
  return YEAR.test(year) ? Number(year) : null;
}

export function parseMonth(year: string, month: string): Month | null {
  const number = Number(month);
  if (!YEAR.test(year) || !TWO_DIGITS.test(month) || number < 1 || number > 12) return null;
  return { year: Number(year), month: number };
}

/** `YYYY-MM-DD` of a day that the calendar has, or null. */
export function parseDay(year: string, month: string, date: string): string | null {
  const parsed = parseMonth(year, month);
  if (!parsed || !TWO_DIGITS.test(date)) return null;
  const number = Number(date);
  return number >= 1 && number <= daysInMonth(parsed) ? dayOf(parsed, number) : null;
}

export function monthOf(day: string): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

export type Bounds = { /** Included. */ from: Date /** Not included. */; until: Date };

export function monthBounds(month: Month): Bounds {
  const { year, month: number } = month;
  const after = number === 12 ? { year: year + 1, month: 1 } : { year, month: number + 1 };
  return { from: startOfPortalDay(dayOf(month, 1)), until: startOfPortalDay(dayOf(after, 1)) };
}

export function dayBounds(day: string): Bounds {
  return { from: startOfPortalDay(day), until: startOfPortalDay(dayAfter(day)) };
}

/** `YYYY-MM-DD` */
export function firstDay(month: Month): string {
  return dayOf(month, 1);
}

/** `YYYY-MM-DD` */
export function lastDay(month: Month): string {
  return dayOf(month, daysInMonth(month));
}

function dayOf({ year, month }: Month, date: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** «сентябрь 2024» */
export function monthName(month: Month): string {
  return formatMonth(startOfPortalDay(dayOf(month, 1)));
}

export function yearPath(year: number): string {
  return `/archive/${year}`;
}

export function monthPath({ year, month }: Month): string {
  return `/archive/${year}/${twoDigits(month)}`;
}

export function dayPath(day: string): string {
  return `/archive/${day.replaceAll('-', '/')}`;
}

/** Weeks of a month, Monday first, seven cells each. */
export function weeksOf(month: Month, counts: DayCounts): CalendarDay[][] {
  const cells: CalendarDay[] = Array.from({ length: daysBeforeFirst(month) }, () => null);
  for (let date = 1; date <= daysInMonth(month); date += 1) {
    const day = dayOf(month, date);
    cells.push({ date, day, count: counts.get(day) ?? 0 });
  }
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

// Calendar arithmetic in UTC: a day's place in its month is the same in every zone.

function dayAfter(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.toISOString().slice(0, 10);
}

function daysBeforeFirst({ year, month }: Month): number {
  const sundayFirst = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return (sundayFirst + 6) % 7;
}

function daysInMonth({ year, month }: Month): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
