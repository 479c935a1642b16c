import { addDays, addMonths, format, getDay } from 'date-fns';
import { ru } from 'date-fns/locale/ru';
import { inPortalZone } from '@/lib/shared/dates';

/**
 * A day told from the first start: `+7` and `-3` count days, `fri2` is the second Friday after it,
 * `fri-1` the last one before it.
 */
export type RelativeDay = `${'+' | '-'}${number}` | `${Weekday}${number}` | `${Weekday}-${number}`;

type Weekday = (typeof weekdays)[number];

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const weekdayNames: readonly string[] = weekdays;

/** «во вторник»; the forms that date-fns does not know. */
const onWeekday = [
  'в воскресенье',
  'в понедельник',
  'во вторник',
  'в среду',
  'в четверг',
  'в пятницу',
  'в субботу',
];

const inMonth = [
  'в январе',
  'в феврале',
  'в марте',
  'в апреле',
  'в мае',
  'в июне',
  'в июле',
  'в августе',
  'в сентябре',
  'в октябре',
  'в ноябре',
  'в декабре',
];

/** The same text with its places for dates filled in: `{day fri2}` → «28 ноября». An unknown place throws. */
export function withDates(text: string, now: Date): string {
  return text.replace(/\{([a-z-]+) ([^}]+)\}/g, (_place, form: string, day: string) =>
    writtenDay(form, day, now),
  );
}

/** `YYYY-MM-DD` in the portal's zone. */
export function calendarDay(day: string, now: Date): string {
  return format(dayOf(day, now), 'yyyy-MM-dd');
}

function writtenDay(form: string, day: string, now: Date): string {
  const write = forms[form];
  if (!write) throw new RangeError(`no such form of a date: ${form}`);
  return write(form.includes('month') || form === 'year' ? monthOf(day, now) : dayOf(day, now));
}

/** Months are counted from this one: `{in-month +1}` is «в декабре» when read in November. */
const forms: Record<string, (date: Date) => string> = {
  day: (date) => format(date, 'd MMMM', { locale: ru }),
  date: (date) => format(date, "d MMMM yyyy 'года'", { locale: ru }),
  weekday: (date) => `${onWeekday[getDay(date)]}, ${format(date, 'd MMMM', { locale: ru })}`,
  month: (date) => format(date, 'LLLL', { locale: ru }),
  'of-month': (date) => format(date, 'd MMMM', { locale: ru }).replace(/^\d+ /, ''),
  'in-month': (date) => inMonth[date.getMonth()] ?? '',
  year: (date) => format(date, 'yyyy'),
};

function monthOf(distance: string, now: Date): Date {
  return addMonths(inPortalZone(now), Number(distance));
}

function dayOf(day: string, now: Date): Date {
  const today = inPortalZone(now);
  if (/^[+-]\d+$/.test(day)) return addDays(today, Number(day));
  const [, name = '', count = ''] = /^([a-z]{3})(-?[1-9])$/.exec(day) ?? [];
  const weekday = weekdayNames.indexOf(name);
  if (weekday < 0) throw new RangeError(`no such day: ${day}`);
  return addDays(today, distanceToWeekday(getDay(today), weekday, Number(count)));
}

/** Days from today to the `count`th such weekday; today itself is never meant. */
function distanceToWeekday(today: number, weekday: number, count: number): number {
  const ahead = (weekday - today + 7) % 7 || 7;
  const behind = ahead - 7 || -7;
  return count > 0 ? ahead + (count - 1) * 7 : behind + (count + 1) * 7;
}
