import 'server-only';
import { cookies } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import { encode, type JWT } from 'next-auth/jwt';
import { SESSION_DAYS } from '@/lib/people/session.rules';
import { environment } from '@/lib/shared/env';
import { requireAuthSecret } from './secret';

const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

type SessionToken = { readonly sessionId: string };

/**
 * How next-auth reads our cookie. It only vouches for the token; whether the session still exists is asked of the
 * database outside of its callbacks, because an outage thrown in there would read as «signed out».
 */
export function authOptions() {
  return {
    providers: [],
    secret: requireAuthSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
    callbacks: { session: ({ token }: { token: JWT }) => ({ sessionId: token.sessionId }) },
    // A cookie that cannot be read is nothing to report: anybody may send one.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  } satisfies Omit<AuthOptions, 'callbacks'> & { callbacks: unknown };
}

export async function setSessionCookie(token: SessionToken): Promise<void> {
  const value = await encode({ token, secret: requireAuthSecret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(cookieName(), value, { ...cookieOptions(), maxAge: SESSION_SECONDS });
}

export async function deleteSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(), '', { ...cookieOptions(), maxAge: 0 });
}

function cookieName(): string {
  return isHttps() ? '__Host-portal-session' : 'portal-session';
}

function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const;
}

function isHttps(): boolean {
  return environment().PUBLIC_URL.protocol === 'https:';
}
