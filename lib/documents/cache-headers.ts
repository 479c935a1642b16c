import type { HeaderList } from '@/lib/web/headers';

/** Readers' pages: browsers ask each time and mostly get 304; nginx (deploy/nginx.conf) asks once a second. */
export const REVALIDATED: HeaderList = [
  // First: nginx before 1.23 believes whichever of these two it reads first.
  ...['X-Accel-Expires', '1'],
  ...['Cache-Control', 'public, max-age=0, must-revalidate'],
  ...['Vary', 'Accept-Encoding, Cookie'],
];

/** Files whose name or query changes with their content. */
export const IMMUTABLE: HeaderList = [
  ...['Cache-Control', 'public, max-age=31536000, immutable'],
  ...['Vary', 'Accept-Encoding'],
];

/** What is for one reader, or is not true for long. */
export const NEVER_STORED: HeaderList = ['Cache-Control', 'no-store'];
