import { instantOfPortalMinute } from '@/lib/shared/dates';

/** Times as feeds write them. Null: none, or none that can be. */

const ZONES: Readonly<Record<string, string>> = {
  ...{ gmt: '+0000', ut: '+0000', utc: '+0000', z: '+0000', msk: '+0300', мск: '+0300' },
  ...{ est: '-0500', edt: '-0400', cst: '-0600', cdt: '-0500', mst: '-0700', mdt: '-0600' },
  ...{ pst: '-0800', pdt: '-0700' },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RFC_822 =
  /^(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S*)/u;

/** «Wed, 02 Oct 2002 15:00:00 +0200», RFC 822 as RSS has it; a missing zone is Greenwich. */
export function rfc822Moment(text: string): Date | null {
  const [, day, month = '', year = '', hour, minute, second = '00', zone = ''] =
    RFC_822.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (!day || !hour || number === 0) return null;
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  const offset = offsetOf(zone);
  const date = `${full}-${two(number)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`;
  return possible(new Date(date));
}

/** «2002-10-02T15:00:00+02:00», RFC 3339 as Atom and JSON Feed have it. */
export function isoMoment(text: string): Date | null {
  const trimmed = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}/.test(trimmed)) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return portalMoment(`${trimmed} 00:00`);
  const hasZone = /(?:z|[+-]\d{2}:?\d{2})$/i.test(trimmed);
  return hasZone ? possible(new Date(trimmed.replace(' ', 'T'))) : portalMoment(trimmed);
}

/** «2002-10-02 15:00:00» of Greenwich, as WordPress has it in `post_date_gmt`; «0000-00-00 00:00:00» is none. */
export function greenwichMoment(text: string): Date | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('0000') || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?$/.test(trimmed)) return null;
  return possible(new Date(`${trimmed.replace(' ', 'T')}Z`));
}

/** The same on the portal's clocks: the former site stood where the portal stands. */
export function portalMoment(text: string): Date | null {
  const [, day, minute] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(text.trim()) ?? [];
  if (!day || !minute || day.startsWith('0000')) return null;
  try {
    return possible(instantOfPortalMinute(`${day}T${minute}`));
  } catch {
    return null;
  }
}

/** However it is written. */
export function anyMoment(text: string): Date | null {
  return isoMoment(text) ?? rfc822Moment(text);
}

function offsetOf(zone: string): string {
  const known = ZONES[zone.toLowerCase().replace(/[()]/g, '')] ?? zone;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(known) ?? [];
  return sign ? `${sign}${hours}:${minutes}` : '+00:00';
}

function two(number: number | string): string {
  return String(number).padStart(2, '0');
}

/** News have been dated since the web is there; anything else is a slip of a program. */
function possible(moment: Date | null): Date | null {
  if (moment === null || Number.isNaN(moment.getTime())) return null;
  const year = moment.getUTCFullYear();
  return year >= 1990 && year <= 2200 ? moment : null;
}
