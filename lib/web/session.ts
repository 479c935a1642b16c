import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { z } from 'zod';
import { loginAddress } from '@/lib/people/callback.rules';
import { hasRight, type Person, type Right } from '@/lib/people/rules';
import { SECOND_FACTOR_PATH } from '@/lib/people/second-factor.rules';
import { type Arrival, findArrival } from '@/lib/people/sign-in.commands';
import { ASKED_ADDRESS_HEADER } from './asked-address';
import { authOptions } from './session-cookie';

/** Asked once a request. */
const currentArrival = cache(async (): Promise<Arrival | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? findArrival(sessionId, new Date()) : null;
});

/** Who is signed in and may work, by cookie and by the row of the session. */
export async function currentPerson(): Promise<Person | null> {
  const arrival = await currentArrival();
  return arrival && !arrival.owesSecondFactor ? arrival.person : null;
}

/** Also somebody who has yet to set up the second step: for setting it up, and nothing else. */
export async function currentArriver(): Promise<Person | null> {
  return (await currentArrival())?.person ?? null;
}

/** The session that the cookie names; it may have ended. */
export async function currentSessionId(): Promise<string | null> {
  const session = await getServerSession(authOptions());
  return z.uuid().safeParse(session?.sessionId).data ?? null;
}

/** Every page of the desk begins with this or with `requireRight`; others are led to sign-in and back. */
export async function requirePerson(): Promise<Person> {
  const arrival = await requireArrival();
  if (arrival.owesSecondFactor) redirect(SECOND_FACTOR_PATH);
  return arrival.person;
}

/** The page where the second step is set up begins with this; it lets in who owes it, too. */
export async function requireArrival(): Promise<Arrival> {
  const arrival = await currentArrival();
  if (!arrival) redirect(loginAddress((await headers()).get(ASKED_ADDRESS_HEADER) ?? ''));
  return arrival;
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
