import { addDays, addHours, addMinutes } from 'date-fns';

export const SESSION_DAYS = 14;
export const IDLE_HOURS = 12;

export const LOGIN_PATH = '/editor/login';
export const FORGOTTEN_PATH = `${LOGIN_PATH}/forgotten`;

type SessionTimes = { readonly lastSeenAt: Date; readonly expiresAt: Date };

export function sessionEnd(start: Date): Date {
  return addDays(start, SESSION_DAYS);
}

export function isSessionOpen({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now < expiresAt && now < addHours(lastSeenAt, IDLE_HOURS);
}

/** To the minute is enough: not every page of the desk should write to the database. */
export function isSightingStale({ lastSeenAt }: SessionTimes, now: Date): boolean {
  return now >= addMinutes(lastSeenAt, 1);
}

/** One answer for an unknown address, a wrong password and a disabled person. */
export type SignInProblem =
  | { readonly key: 'wrongCredentials' }
  | { readonly key: 'tooManyAttempts'; readonly seconds: number };

/** The session that was to be ended has ended already. */
export type SessionProblem = { readonly key: 'gone' };
