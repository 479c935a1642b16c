import { instantOfPortalMinute } from '@/lib/shared/dates';

/** Times as feeds write them. Null: none, or none that can be. */

const ZONES: Readonly<Record<string, string>> = {
  ...{ gmt: '+0000', ut: '+0000', utc: '+0000', z: '+0000', msk: '+0300', мск: '+0300' },
  ...{ est: '-0500', edt: '-0400', cst: '-0600', cdt: '-0500', mst: '-0700', mdt: '-0600' },
  ...{ pst: '-0800', pdt: '-0700' },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RUSSIAN_MONTHS = [
  ...['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
];
const RFC_822 =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3})\p{L}*\.?[\s-]+(\d{4}|\d{2})(?:\s+г(?:ода|\.)?)?(?:,?\s+(?:в\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S*))?\s*/u;

/**
 * «Wed, 02 Oct 2002 15:00:00 +0200», RFC 822 as RSS has it; a missing zone is Greenwich. «2 октября 2002, 15:00» and a
 * day alone are of the portal's clocks.
 */
export function rfc822Moment(text: string): Date | null {
  const [, day, month = '', year = '', hour, minute, second = '00', zone = ''] =
    RFC_822.exec(text.trim()) ?? [];
  const russian = RUSSIAN_MONTHS.indexOf(month.toLowerCase().replace('май', 'мая')) + 1;
  const number = russian || MONTHS.indexOf(month.toLowerCase()) + 1;
  if (!day || number === 0) return null;
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  const date = `${full}-${two(number)}-${two(day)}`;
  if (!hour) return portalMoment(`${date} 00:00`);
  if (russian && !zone) return portalMoment(`${date} ${two(hour)}:${minute}`);
  return possible(new Date(`${date}T${two(hour)}:${minute}:${second}${offsetOf(zone)}`));
}

/** «02.10.2002 15:00», «2002/10/02 15:00»: as people write, on the portal's clocks. */
function writtenMoment(text: string): Date | null {
  const [, day, month, year, time] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[\s,]+(\d{1,2}:\d{2}).*)?$/.exec(text) ?? [];
  if (day && month)
    return portalMoment(`${year}-${two(month)}-${two(day)} ${(time ?? '0:00').padStart(5, '0')}`);
  const [, slashed, clock = '00:00'] = /^(\d{4}\/\d{2}\/\d{2})(?:\s+(\d{2}:\d{2}).*)?$/.exec(text) ?? [];
  return slashed ? portalMoment(`${slashed.replaceAll('/', '-')} ${clock}`) : null;
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
  return isoMoment(text) ?? rfc822Moment(text) ?? writtenMoment(text.trim());
}

function offsetOf(zone: string): string {
  const known = ZONES[zone.toLowerCase().replace(/[()]/g, '')] ?? zone;
  const [, sign, hours = '', minutes = '00'] =
    /^(?:GMT|UTC)?([+-])(\d{2}(?=:?\d{2})|\d{1,2}):?(\d{2})?$/i.exec(known) ?? [];
  return sign ? `${sign}${two(hours)}:${minutes}` : '+00:00';
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
