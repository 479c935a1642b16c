'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changePassword, endAllSessions, endSession } from '@/lib/people/account.commands';
import type { Person } from '@/lib/people/rules';
import {
  changePasswordSchema,
  nothingSchema,
  type PasswordChange,
  sessionIdSchema,
} from '@/lib/people/schema';
import { editorAction } from '@/lib/web/action';
import { currentSessionId } from '@/lib/web/session';
import { deleteSessionCookie } from '@/lib/web/session-cookie';

export const changePasswordAction = editorAction(changePasswordSchema, changeAndStay, (): 'changed' => {
  refresh();
  return 'changed';
});

export const endSessionsAction = editorAction(nothingSchema, endAllSessions, async () => {
  await deleteSessionCookie();
  redirect('/editor/login');
});

export const endSessionAction = editorAction(sessionIdSchema, endSession, (): 'ended' => {
  refresh();
  return 'ended';
});

/** This session goes on, all others end. */
async function changeAndStay(person: Person, change: PasswordChange, now: Date) {
  return changePassword(person, { ...change, stayingSessionId: await currentSessionId() }, now);
}
