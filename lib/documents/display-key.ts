import { displayCookieValue, parseDisplayCookie } from '@/lib/display/rules';

const LARGEST_MEMORY = 1_000;
const remembered = new Map<string, string>();

/**
 * The one spelling of the display mode that a `Cookie` header asks for; empty for the default mode. It is part of a
 * kept document's key, so nothing strange in a cookie can make a new copy.
 */
export function displayKeyOf(cookieHeader: string | undefined, cookieName: string): string {
  const value = cookieHeader === undefined ? undefined : cookieValue(cookieHeader, cookieName);
  if (value === undefined) return '';
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const key = displayCookieValue(parseDisplayCookie(value));
  if (remembered.size < LARGEST_MEMORY && value.length < 100) remembered.set(value, key);
  return key;
}

function cookieValue(header: string, name: string): string | undefined {
  if (!header.includes(name)) return undefined;
  const pair = header.split(';').find((part) => part.trimStart().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim();
}
