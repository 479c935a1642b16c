import { TZDate, tzOffset } from '@date-fns/tz';
import { startOfDay } from 'date-fns';
import { environment } from './env';

/**
 * Dates as readers see them: always in the portal's zone (`PORTAL_TZ`), whatever the server's zone is.
 * Instants are `Date`; days are texts `YYYY-MM-DD`.
 *
 * A page shows some fifty dates and is rendered for each display mode, so formatting is plain arithmetic on the
 * zone's offset: `format` of date-fns on a `TZDate` took a tenth of the whole rendering. Calculating with days is
 * left to date-fns.
 */

/** «28 ноября 2022 года», with no-break spaces. */
export function formatDate(instant: Date): string {
  return `${formatDayAndMonth(instant)}\u00a0${localOf(instant).getUTCFullYear()}\u00a0года`;
}

/** «24 февраля 2021, 18:17» */
export function formatDateTime(instant: Date): string {
  return `${formatDayAndMonth(instant)}\u00a0${localOf(instant).getUTCFullYear()}, ${formatTime(instant)}`;
}

/** «28 ноября», for lists whose year is plain. */
export function formatDayAndMonth(instant: Date): string {
  const local = localOf(instant);
  return `${local.getUTCDate()}\u00a0${MONTHS_OF_DATES[local.getUTCMonth()]}`;
}

/** «18:17» */
export function formatTime(instant: Date): string {
  return localOf(instant).toISOString().slice(11, 16);
}

/** «ноябрь 2022» */
export function formatMonth(instant: Date): string {
  const local = localOf(instant);
  return `${MONTHS[local.getUTCMonth()]}\u00a0${local.getUTCFullYear()}`;
}

/** Value of `<time datetime>`: ISO 8601 with the portal's offset, «2021-02-24T18:17:00+03:00». */
export function isoWithOffset(instant: Date): string {
  return `${localOf(instant).toISOString().slice(0, 19)}${offsetText(offsetAt(instant))}`;
}

/** The day in the portal's zone, `YYYY-MM-DD`. */
export function portalDay(instant: Date): string {
  return localOf(instant).toISOString().slice(0, 10);
}

/** First instant of a day `YYYY-MM-DD` in the portal's zone. Throws on what is not such a day. */
export function startOfPortalDay(day: string): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) throw new RangeError(`not a day: ${day}`);
  const [, year, month, date] = parts.map(Number);
  return new Date(startOfDay(new TZDate(year ?? 0, (month ?? 1) - 1, date ?? 1, portalZone())).getTime());
}

/** The minute in the portal's zone as form fields have it, «2026-11-28T09:00». */
export function portalMinute(instant: Date): string {
  return localOf(instant).toISOString().slice(0, 16);
}

/**
 * The instant when the portal's clocks show `minute` (`YYYY-MM-DDTHH:mm`); null when they never do, because they are
 * put forward over it. Where they show it twice, the first time. Throws on what is not such a minute.
 */
export function instantOfPortalMinute(minute: string): Date | null {
  const shown = new Date(`${minute}:00Z`);
  if (Number.isNaN(shown.getTime()) || shown.toISOString().slice(0, 16) !== minute) {
    throw new RangeError(`not a minute: ${minute}`);
  }
  // The offsets of a day before and after: no zone changes its clocks twice within two days.
  const instants = [-1, 1]
    .map((days) => offsetAt(new Date(shown.getTime() + days * DAY)))
    .map((offset) => new Date(shown.getTime() - offset * 60_000))
    .filter((instant) => portalMinute(instant) === minute);
  return instants.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

/** «по московскому времени»: what is said beside a time that people agree on. */
export function portalTimeWords(): string {
  const zone = portalZone();
  return zone === 'Europe/Moscow' ? 'по московскому времени' : `по времени портала (${zone})`;
}

/** «28 ноября 2022 года» of a day `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return formatDate(startOfPortalDay(day));
}

/** An instant with the portal's calendar fields, for date-fns. */
export function inPortalZone(instant: Date): TZDate {
  return new TZDate(instant, portalZone());
}

/** «ноября», as a date has it, and «ноябрь», as it stands alone. */
const MONTHS_OF_DATES = monthNames({ day: 'numeric', month: 'long' });
const MONTHS = monthNames({ month: 'long' });

function monthNames(shape: Intl.DateTimeFormatOptions): string[] {
  const formatter = new Intl.DateTimeFormat('ru', { ...shape, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = formatter.formatToParts(Date.UTC(2024, month, 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}

/** A date whose UTC fields are the portal's calendar fields of `instant`. */
function localOf(instant: Date): Date {
  return new Date(instant.getTime() + offsetAt(instant) * 60_000);
}

const DAY = 24 * 60 * 60_000;

// Zones change their offset at whole quarters of an hour, so one answer serves a quarter.
const QUARTER = 15 * 60_000;
const MOST_QUARTERS = 10_000;
const offsets = new Map<number, number>();

/** Minutes that the portal's zone is ahead of UTC. */
function offsetAt(instant: Date): number {
  const quarter = Math.floor(instant.getTime() / QUARTER);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = tzOffset(portalZone(), instant);
  if (offsets.size >= MOST_QUARTERS) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}

/** «+03:00» */
function offsetText(minutes: number): string {
  const clock = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return `${minutes < 0 ? '-' : '+'}${clock}`;
}

/** Name of the portal's zone, for times that only a browser knows. */
export function portalZone(): string {
  return environment().PORTAL_TZ;
}
