import { subDays } from 'date-fns';
import { portalDay } from '@/lib/shared/dates';

/** How often readers opened an article on a day (`YYYY-MM-DD` in the portal's zone); nothing of who they were. */
export type Reading = { readonly slug: string; readonly day: string; readonly count: number };

export type MostRead = { readonly slug: string; readonly title: string };

/** Length of «Самое читаемое за неделю»; shorter lists are not shown. */
export const MOST_READ = 5;

/** An article that fewer readers opened in the week is not among the most read: one family is no audience. */
export const FEWEST_READINGS = 3;

const WEEK_DAYS = 7;

/** The figures go back a year and show a month beside that of a year ago. */
const KEPT_DAYS = 400;

/** First of the seven days that end with that of `now`. */
export function weekStart(now: Date): string {
  return portalDay(subDays(now, WEEK_DAYS - 1));
}

/** Readings before this day are deleted. */
export function firstKeptDay(now: Date): string {
  return portalDay(subDays(now, KEPT_DAYS));
}

/** The article at an address, if it is one: the print page, comments and the like are not counted. */
export function readSlug(address: string): string | null {
  return /^\/news\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(address)?.[1] ?? null;
}

type Asked = {
  readonly method: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/**
 * Whether somebody has the page before them: not where only the head was asked for, nor where a browser fetches what
 * may be opened later (`Sec-Purpose` of the Fetch standard, and what browsers sent before it).
 */
export function isShown({ method, headers }: Asked): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) =>
    String(headers[name] ?? ''),
  );
  return method === 'GET' && !purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose));
}
