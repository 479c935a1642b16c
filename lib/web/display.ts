import 'server-only';
import { cookies } from 'next/headers';
import { type DisplayMode, displayCookieName, parseDisplayCookie } from '@/lib/display/rules';
import { environment } from '@/lib/shared/env';

export function servesHttps(): boolean {
  return environment().PUBLIC_URL.protocol === 'https:';
}

/** The mode this reader chose, or the default one. */
export async function readDisplayMode(): Promise<DisplayMode> {
  const jar = await cookies();
  return parseDisplayCookie(jar.get(displayCookieName(servesHttps()))?.value);
}
