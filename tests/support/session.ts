import { randomUUID } from 'node:crypto';
import type { Cookie } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { connect } from '@/lib/db/client';
import { sessionEnd } from '@/lib/people/session.rules';
import { type Portal, TEST_SECRET } from './portal';

export type SessionCookie = Pick<Cookie, 'name' | 'value'> & { readonly url: string };

/**
 * A session of somebody in a running portal, made as sign-in makes it but without its form: administrators would have
 * to type a code there, and each code is good once in half a minute.
 */
export async function sessionCookie(
  { databaseUrl, origin }: Pick<Portal, 'databaseUrl' | 'origin'>,
  email: string,
): Promise<SessionCookie> {
  const database = connect(databaseUrl);
  try {
    const person = await database.person.findUniqueOrThrow({ where: { email } });
    const id = randomUUID();
    const expiresAt = sessionEnd(new Date());
    await database.session.create({
      data: { id, personId: person.id, userAgent: 'HeadlessChrome Linux', expiresAt },
    });
    const value = await encode({ token: { sessionId: id }, secret: TEST_SECRET });
    return { name: 'portal-session', value, url: origin };
  } finally {
    await database.$disconnect();
  }
}
