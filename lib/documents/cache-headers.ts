import type { HeaderList } from '@/lib/web/headers';

/**
 * Readers' pages: browsers ask each time and mostly get 304. What is said to shared caches is for nginx of deploy/:
 * one second without asking, and one more while it asks.
 */
export const REVALIDATED: HeaderList = [
  ...['Cache-Control', 'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=1'],
  ...['Vary', 'Accept-Encoding, Cookie'],
];

/** Files whose name or query changes with their content. */
export const IMMUTABLE: HeaderList = [
  ...['Cache-Control', 'public, max-age=31536000, immutable'],
  ...['Vary', 'Accept-Encoding'],
];

/** What is for one reader, or is not true for long. */
export const NEVER_STORED: HeaderList = ['Cache-Control', 'no-store'];
