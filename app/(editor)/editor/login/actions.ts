'use server';

import { redirect } from 'next/navigation';
import { codeSchema, nothingSchema, type SignInFields, signInSchema } from '@/lib/people/schema';
import { finishSignIn, type OpenedSession, signIn, signOut } from '@/lib/people/sign-in.commands';
import { done, type Result } from '@/lib/shared/result';
import { visitorAction } from '@/lib/web/action';
import { knownDevice, rememberDevice } from '@/lib/web/device-cookie';
import { currentSessionId } from '@/lib/web/session';
import { deleteSessionCookie, setSessionCookie } from '@/lib/web/session-cookie';
import type { Visitor } from '@/lib/web/visitor';

export const signInAction = visitorAction(signInSchema, signInFromHere, async (step, { callbackUrl }) => {
  return step.step === 'code' ? step.ticket : letIn(step, callbackUrl);
});

export const finishSignInAction = visitorAction(codeSchema, finishSignIn, (session, { callbackUrl }) =>
  letIn(session, callbackUrl),
);

// For visitors: whoever's session has ended meanwhile wants to be out as well.
export const signOutAction = visitorAction(nothingSchema, endCurrentSession, async () => {
  await deleteSessionCookie();
  redirect('/editor/login');
});

async function signInFromHere(visitor: Visitor, fields: SignInFields, now: Date) {
  return signIn({ ...visitor, device: await knownDevice(fields.email, now) }, fields, now);
}

async function letIn({ id, email }: OpenedSession, callbackUrl: string): Promise<never> {
  await setSessionCookie({ sessionId: id });
  await rememberDevice(email, new Date());
  redirect(callbackUrl);
}

async function endCurrentSession(_: Visitor, _nothing: unknown, now: Date): Promise<Result<null, never>> {
  const sessionId = await currentSessionId();
  if (sessionId) await signOut(sessionId, now);
  return done(null);
}
