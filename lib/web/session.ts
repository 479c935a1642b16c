import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { z } from 'zod';
import { loginAddress } from '@/lib/people/callback.rules';
import { hasRight, type Person, type Right } from '@/lib/people/rules';
import { continueSession } from '@/lib/people/sign-in.commands';
import { ASKED_ADDRESS_HEADER } from './asked-address';
import { authOptions } from './session-cookie';

/** Who is signed in, by cookie and by the row of the session; asked once a request. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? continueSession(sessionId, new Date()) : null;
});

/** The session that the cookie names; it may have ended. */
export async function currentSessionId(): Promise<string | null> {
  const session = await getServerSession(authOptions());
  return z.uuid().safeParse(session?.sessionId).data ?? null;
}

/** Every page of the desk begins with this or with `requireRight`; others are led to sign-in and back. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (!person) redirect(loginAddress((await headers()).get(ASKED_ADDRESS_HEADER) ?? ''));
  return person;
}

/**
 * Like `requirePerson`, but null where a form was sent after its session had ended: the page then gives back what was
 * typed, and nothing else. Only requests with content name its type.
 */
export async function requirePersonUnlessPosting(): Promise<Person | null> {
  return (await headers()).has('content-type') ? currentPerson() : requirePerson();
}

/** Answers 403 to those who are signed in without the right. */
export async function requireRight(right: Right): Promise<Person> {
  const person = await requirePerson();
  if (!hasRight(person, right)) forbidden();
  return person;
}
