import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { limitedAddress } from '@/lib/web/client-address';
import { limit } from '@/lib/web/rate-limit';
import type { Visitor } from '@/lib/web/visitor';
import { isPasswordOf } from './passwords';
import type { Person } from './rules';
import type { SignInFields } from './schema';
import { isSessionOpen, isSightingStale, type SignInProblem, sessionEnd } from './session.rules';
import {
  type Account,
  deleteExpiredSessions,
  deleteSessions,
  findAccountByEmail,
  findSession,
  insertSession,
  lockAccount,
  saveSighting,
} from './store';

export type OpenedSession = { readonly id: string; readonly expiresAt: Date };

// A person who has forgotten a password tries about five; a whole office may share one address.
const byAccount = limit('sign-in-account', { attempts: 10, minutes: 15 });
const byAddress = limit('sign-in-address', { attempts: 50, minutes: 15 });

export async function signIn(
  visitor: Visitor,
  { email, password }: SignInFields,
  now: Date,
): Promise<Result<OpenedSession, SignInProblem>> {
  const seconds = await takeAttempt(visitor, email);
  if (seconds > 0) return refused({ key: 'tooManyAttempts', seconds });
  const account = await findAccountByEmail(email);
  const isRight = await isPasswordOf(account?.passwordHash, password);
  const session = account && isRight ? await openSession(account, visitor, now) : null;
  if (!session) return refused({ key: 'wrongCredentials' });
  await uncountAttempt(visitor, email);
  return done(session);
}

/** Counted before the password is looked at: attempts sent at the same moment must not slip through together. */
async function takeAttempt({ address }: Visitor, email: string): Promise<number> {
  const waits = await Promise.all([
    byAddress.take(limitedAddress(address)),
    byAccount.take(email.toLowerCase()),
  ]);
  return Math.max(...waits);
}

/** A whole office signs in from one address every morning: only failures bring the limit nearer. */
async function uncountAttempt({ address }: Visitor, email: string): Promise<void> {
  await byAddress.giveBack(limitedAddress(address));
  await byAccount.forget(email.toLowerCase());
}

/** Null when the person was disabled or given another password in the meantime. */
async function openSession(seen: Account, { userAgent }: Visitor, now: Date): Promise<OpenedSession | null> {
  const session = { id: randomUUID(), expiresAt: sessionEnd(now) };
  return inTransaction(async (transaction) => {
    const account = await lockAccount(transaction, seen.id);
    if (!account || account.isDisabled || account.passwordHash !== seen.passwordHash) return null;
    await deleteExpiredSessions(transaction, now);
    await insertSession(transaction, { ...session, personId: account.id, userAgent, createdAt: now });
    await recordAudit(transaction, {
      at: now,
      by: account,
      action: 'session.create',
      subject: { type: 'session', id: session.id },
    });
    return session;
  });
}

/** Who the session belongs to; null when it has ended, by whatever reason. Keeps it from growing idle. */
export async function continueSession(sessionId: string, now: Date): Promise<Person | null> {
  const session = await findSession(sessionId);
  if (!session || session.account.isDisabled || !isSessionOpen(session, now)) return null;
  if (isSightingStale(session, now)) await saveSighting(session.id, now);
  const { id, email, name, role } = session.account;
  return { id, email, name, role };
}

export async function signOut(sessionId: string, now: Date): Promise<void> {
  const session = await findSession(sessionId);
  if (!session) return;
  await inTransaction(async (transaction) => {
    await deleteSessions(transaction, { id: sessionId });
    await recordAudit(transaction, {
      at: now,
      by: session.account,
      action: 'session.end',
      subject: { type: 'session', id: sessionId },
    });
  });
}
