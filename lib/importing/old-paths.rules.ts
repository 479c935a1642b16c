import { wellFormed } from './charset.rules';

/** Where something stood at a former site: path and query, written in one way however the link was. */

const LONGEST = 500;

/** `https://old.ru/2019/05/%d0%bf…/?b=2&a=1#x` → `/2019/05/п…?a=1&b=2`; null: nothing that could be asked for. */
export function oldPathOf(address: string): string | null {
  if (!URL.canParse(address, 'http://localhost')) return null;
  const { protocol, pathname, searchParams } = new URL(address, 'http://localhost');
  if (!/^https?:$/.test(protocol)) return null;
  const query = [...searchParams].filter(([name]) => !CAMPAIGN.test(name));
  return oldPath(pathname, query);
}

// Where the reader came from is no part of the address.
const CAMPAIGN = /^(?:utm_[a-z_]+|_openstat|y(?:s)?clid|gclid|fbclid)$/;

export function oldPath(pathname: string, query: readonly (readonly [string, string])[]): string | null {
  const path = decoded(pathname)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const asked = [...query]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  const whole = `${path || '/'}${asked && '?'}${asked}`;
  // The root is the home page, at whichever site.
  const isUsable = whole.length >= 2 && whole.length <= LONGEST && !/\p{Cc}/u.test(whole);
  return isUsable ? wellFormed(whole) : null;
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** Name in the address that the portal gives news as well: `/news/priyom` → `priyom`; else null. */
export function newsSlugOf(path: string): string | null {
  return /^\/news\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(path)?.[1] ?? null;
}
