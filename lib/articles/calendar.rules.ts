import { type Month, parseMonth } from '@/lib/archive/rules';
import { portalDay } from '@/lib/shared/dates';
import type { Plan, PublishedEntry } from './schedule.rules';

/** The desk's calendar: a month of what is planned and what has come out, in the portal's zone. */

const CALENDAR_PATH = '/editor/calendar';

export type CalendarEntry =
  | ({ readonly kind: Plan['kind'] } & Plan)
  | ({ readonly kind: 'published' } & PublishedEntry);

/** `2026-11`, or the month of `now`. */
export function monthAsked(month: string | undefined, now: Date): Month {
  const [year = '', number = ''] = (month ?? portalDay(now)).split('-');
  const parsed = parseMonth(year, number);
  if (!parsed) throw new RangeError(`not a month: ${month}`);
  return parsed;
}

/** The month `count` months after, or before. */
export function monthLater({ year, month }: Month, count: 1 | -1): Month {
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

export function calendarPath({ year, month }: Month): string {
  return `${CALENDAR_PATH}?month=${year}-${String(month).padStart(2, '0')}`;
}

/** What each day has, `YYYY-MM-DD` → the earliest first. */
export function entriesByDay(
  plans: readonly Plan[],
  published: readonly PublishedEntry[],
): ReadonlyMap<string, CalendarEntry[]> {
  const entries: CalendarEntry[] = [
    ...plans,
    ...published.map((entry) => ({ kind: 'published' as const, ...entry })),
  ];
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries.sort((one, other) => one.at.getTime() - other.at.getTime())) {
    const day = portalDay(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}
