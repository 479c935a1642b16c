import { TZDate } from '@date-fns/tz';
import { format, formatISO, startOfDay } from 'date-fns';
import { ru } from 'date-fns/locale/ru';
import { environment } from './env';

/**
 * Dates as readers see them: always in the portal's zone (`PORTAL_TZ`), whatever the server's zone is.
 * Instants are `Date`; days are texts `YYYY-MM-DD`.
 */

/** «28 ноября 2022 года», with no-break spaces. */
export function formatDate(instant: Date): string {
  return unbroken(format(inPortalZone(instant), "d MMMM yyyy 'года'", { locale: ru }));
}

/** «24 февраля 2021, 18:17» */
export function formatDateTime(instant: Date): string {
  return unbroken(format(inPortalZone(instant), 'd MMMM yyyy, HH:mm', { locale: ru }));
}

/** «28 ноября», for lists whose year is plain. */
export function formatDayAndMonth(instant: Date): string {
  return unbroken(format(inPortalZone(instant), 'd MMMM', { locale: ru }));
}

/** «18:17» */
export function formatTime(instant: Date): string {
  return format(inPortalZone(instant), 'HH:mm');
}

/** «ноябрь 2022» */
export function formatMonth(instant: Date): string {
  return unbroken(format(inPortalZone(instant), 'LLLL yyyy', { locale: ru }));
}

/** Value of `<time datetime>`: ISO 8601 with the portal's offset, «2021-02-24T18:17:00+03:00». */
export function isoWithOffset(instant: Date): string {
  return formatISO(inPortalZone(instant));
}

/** The day in the portal's zone, `YYYY-MM-DD`. */
export function portalDay(instant: Date): string {
  return format(inPortalZone(instant), 'yyyy-MM-dd');
}

/** First instant of a day `YYYY-MM-DD` in the portal's zone. Throws on what is not such a day. */
export function startOfPortalDay(day: string): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) throw new RangeError(`not a day: ${day}`);
  const [, year, month, date] = parts.map(Number);
  return new Date(startOfDay(new TZDate(year ?? 0, (month ?? 1) - 1, date ?? 1, portalZone())).getTime());
}

/** «28 ноября 2022 года» of a day `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return formatDate(startOfPortalDay(day));
}

/** An instant with the portal's calendar fields, for date-fns. */
export function inPortalZone(instant: Date): TZDate {
  return new TZDate(instant, portalZone());
}

function portalZone(): string {
  return environment().PORTAL_TZ;
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0').replace(',\u00a0', ', ');
}
