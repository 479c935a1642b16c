import { setHours, startOfDay, subDays, subMinutes } from 'date-fns';
import { inPortalZone } from '@/lib/shared/dates';
import type { Frequency } from './rules';

export type DigestSettings = {
  /** 0 to 23, in the portal's zone. */
  readonly digestHour: number;
  /** 1 is Monday. */
  readonly digestWeekday: number;
};

/** Which news those with one frequency are to be told of now: published from `since` to `until`. */
export type DigestPlan = {
  readonly frequency: Frequency;
  /** The hour that struck last; null where there are no hours to wait for. */
  readonly hour: Date | null;
  readonly since: Date;
  readonly until: Date;
};

/** Older news are not told any more, whatever kept them from it. */
const NEWS_DAYS = 15;

/** So that a publication taken back at once is not mailed. */
const PAUSE_MINUTES = 5;

export function digestPlans(settings: DigestSettings, now: Date): DigestPlan[] {
  const plan = (frequency: Frequency, hour: Date | null, until: Date): DigestPlan => {
    return { frequency, hour, since: subDays(until, NEWS_DAYS), until };
  };
  const [daily, weekly] = [lastDailyHour(settings, now), lastWeeklyHour(settings, now)];
  return [
    plan('at-once', null, subMinutes(now, PAUSE_MINUTES)),
    plan('daily', daily, daily),
    plan('weekly', weekly, weekly),
  ];
}

/** The digest hour that struck last. Hours are found, not met: a portal that slept through one still finds it. */
export function lastDailyHour({ digestHour }: DigestSettings, now: Date): Date {
  const today = hourOfDay(now, digestHour);
  return today <= now ? today : hourOfDay(subDays(inPortalZone(now), 1), digestHour);
}

export function lastWeeklyHour(settings: DigestSettings, now: Date): Date {
  const daily = lastDailyHour(settings, now);
  // Sunday is 0 here and 7 there: alike modulo 7.
  const daysAgo = (inPortalZone(daily).getDay() - settings.digestWeekday + 7) % 7;
  return hourOfDay(subDays(inPortalZone(daily), daysAgo), settings.digestHour);
}

function hourOfDay(day: Date, hour: number): Date {
  return new Date(setHours(startOfDay(inPortalZone(day)), hour).getTime());
}
