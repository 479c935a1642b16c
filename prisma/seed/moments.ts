import { addMinutes, setHours, startOfDay, subDays } from 'date-fns';
import { inPortalZone } from '@/lib/shared/dates';

/** Days before the first start, and the time `HH:MM` between 08:00 and 18:00 when the press service published. */
export type Moment = { daysAgo: number; at: string };

const opening = 8;
const closing = 18;
/** Before this hour the newest day is yesterday: nobody publishes at night. */
const firstHourWithNews = 9;

/**
 * When that was, never later than `now`. The newest day is pressed into the hours that have already passed, so that
 * the order of the news stays and the home page has fresh ones at any hour.
 */
export function momentBefore(now: Date, { daysAgo, at }: Moment): Date {
  const local = inPortalZone(now);
  const newestDay = local.getHours() < firstHourWithNews ? subDays(local, 1) : local;
  const day = setHours(startOfDay(subDays(newestDay, daysAgo)), opening);
  const passed = Math.min(minutesBetween(day, local), workingMinutes);
  return new Date(addMinutes(day, Math.floor((minutesAfterOpening(at) * passed) / workingMinutes)).getTime());
}

const workingMinutes = (closing - opening) * 60;

function minutesAfterOpening(at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return (hours - opening) * 60 + minutes;
}

function minutesBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 60_000);
}
