import 'server-only';
import { randomUUID } from 'node:crypto';
import { subDays } from 'date-fns';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { environment } from '@/lib/shared/env';
import { seal, unseal } from './seal';
import { veiled } from './secret';

/**
 * The cookie of a browser in which people of the desk have signed in: strangers' attempts on their accounts do not
 * count there (OWASP, «Slow Down Online Guessing Attacks with Device Cookies»). It lets nobody in.
 */

const PURPOSE = 'device';
const DAYS = 180;
/** People who share a browser, the one signed in last first. */
const MOST_PEOPLE = 4;
const DAY_SECONDS = 24 * 60 * 60;

const mark = z.object({ owner: z.string(), device: z.uuid(), since: z.coerce.date() });

type Mark = z.infer<typeof mark>;

/** The number of this browser for that person; null when they have not signed in here lately. */
export async function knownDevice(email: string, now: Date): Promise<string | null> {
  return (await readMarks(now)).find(({ owner }) => owner === ownerOf(email))?.device ?? null;
}

export async function rememberDevice(email: string, now: Date): Promise<void> {
  const owner = ownerOf(email);
  const others = (await readMarks(now)).filter((known) => known.owner !== owner);
  const marks = [{ owner, device: randomUUID(), since: now }, ...others].slice(0, MOST_PEOPLE);
  const value = marks.map((one) => seal(PURPOSE, JSON.stringify(one))).join('.');
  const isHttps = environment().PUBLIC_URL.protocol === 'https:';
  (await cookies()).set(cookieName(isHttps), value, {
    ...{ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps },
    maxAge: DAYS * DAY_SECONDS,
  });
}

async function readMarks(now: Date): Promise<Mark[]> {
  const isHttps = environment().PUBLIC_URL.protocol === 'https:';
  const value = (await cookies()).get(cookieName(isHttps))?.value ?? '';
  return value
    .split('.', MOST_PEOPLE)
    .map(opened)
    .filter((one) => one !== null)
    .filter(({ since }) => since > subDays(now, DAYS));
}

function opened(token: string): Mark | null {
  const text = unseal(PURPOSE, token);
  return text === null ? null : (mark.safeParse(JSON.parse(text)).data ?? null);
}

/** The address itself has no business in a cookie. */
function ownerOf(email: string): string {
  return veiled(PURPOSE, email.toLowerCase());
}

function cookieName(isHttps: boolean): string {
  return isHttps ? '__Host-portal-device' : 'portal-device';
}
