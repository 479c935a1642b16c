'use server';

import { redirect } from 'next/navigation';
import { nothingSchema, signInSchema } from '@/lib/people/schema';
import { signIn, signOut } from '@/lib/people/sign-in.commands';
import { done, type Result } from '@/lib/shared/result';
import { visitorAction } from '@/lib/web/action';
import { currentSessionId } from '@/lib/web/session';
import { deleteSessionCookie, setSessionCookie } from '@/lib/web/session-cookie';
import type { Visitor } from '@/lib/web/visitor';

export const signInAction = visitorAction(signInSchema, signIn, async (session, { callbackUrl }) => {
  await setSessionCookie({ sessionId: session.id });
  redirect(callbackUrl);
});

// For visitors: whoever's session has ended meanwhile wants to be out as well.
export const signOutAction = visitorAction(nothingSchema, endCurrentSession, async () => {
  await deleteSessionCookie();
  redirect('/editor/login');
});

async function endCurrentSession(_: Visitor, _nothing: unknown, now: Date): Promise<Result<null, never>> {
  const sessionId = await currentSessionId();
  if (sessionId) await signOut(sessionId, now);
  return done(null);
}
