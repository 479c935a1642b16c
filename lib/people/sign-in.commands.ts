import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { codeGuesses, consumeCode, takeCodeGuess, WRONG_CODE } from './code.commands';
import { isPasswordOf } from './passwords';
import type { Person } from './rules';
import type { CodeFields, SignInFields } from './schema';
import { owesSecondFactor, type SecondStepProblem } from './second-factor.rules';
import { isSessionOpen, isSightingStale, type SignInProblem, sessionEnd } from './session.rules';
import { type Arriving, takeAttempt, uncountAttempt } from './sign-in-limits';
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
import { newTicket, printOf, readTicket } from './ticket';

export type OpenedSession = {
  readonly step: 'in';
  readonly id: string;
  readonly expiresAt: Date;
  /** Whose browser this is from now on. */
  readonly email: string;
};

/** `code`: the password was right, and the person has a second step. */
export type SignInStep = OpenedSession | { readonly step: 'code'; readonly ticket: string };

export async function signIn(
  arriving: Arriving,
  { email, password }: SignInFields,
  now: Date,
): Promise<Result<SignInStep, SignInProblem>> {
  const seconds = await takeAttempt(arriving, email);
  if (seconds > 0) return refused({ key: 'tooManyAttempts', seconds });
  const account = await findAccountByEmail(email);
  const isRight = await isPasswordOf(account?.passwordHash, password);
  const step = account && isRight && !account.isDisabled ? await nextStep(account, arriving, now) : null;
  if (!step) return refused({ key: 'wrongCredentials' });
  await uncountAttempt(arriving, email);
  return done(step);
}

async function nextStep(account: Account, arriving: Arriving, now: Date): Promise<SignInStep | null> {
  if (account.hasSecondFactor) return { step: 'code', ticket: newTicket(account, now) };
  return inTransaction(async (transaction) => {
    const locked = await lockAccount(transaction, account.id);
    if (!locked || !isStill(locked, account.passwordHash) || locked.hasSecondFactor) return null;
    return openSession(transaction, locked, { ...arriving, now });
  });
}

/** Not disabled, nor given another password in the meantime. */
function isStill(account: Account, passwordHash: string): boolean {
  return !account.isDisabled && account.passwordHash === passwordHash;
}

/** The second step: a code, after the right password. */
export async function finishSignIn(
  arriving: Pick<Arriving, 'userAgent'>,
  { ticket, code }: CodeFields,
  now: Date,
): Promise<Result<OpenedSession, SecondStepProblem>> {
  const held = readTicket(ticket, now);
  if (!held) return refused({ key: 'expired' });
  const tooMany = await takeCodeGuess(held.personId);
  if (tooMany) return refused(tooMany);
  const finished = await inTransaction(async (transaction) => {
    const account = await lockAccount(transaction, held.personId);
    if (!account || account.isDisabled || printOf(account.passwordHash) !== held.passwordPrint) {
      return refused({ key: 'expired' } as const);
    }
    if (!(await consumeCode(transaction, account, code, now))) return refused(WRONG_CODE);
    return done(await openSession(transaction, account, { ...arriving, now }));
  });
  if (finished.ok) await codeGuesses.forget(held.personId);
  return finished;
}

async function openSession(
  transaction: Transaction,
  account: Account,
  { userAgent, now }: { userAgent: string; now: Date },
): Promise<OpenedSession> {
  const session = { id: randomUUID(), expiresAt: sessionEnd(now) };
  await deleteExpiredSessions(transaction, now);
  await insertSession(transaction, { ...session, personId: account.id, userAgent, createdAt: now });
  await recordAudit(transaction, {
    at: now,
    by: account,
    action: 'session.create',
    subject: { type: 'session', id: session.id },
  });
  return { step: 'in', ...session, email: account.email };
}

/** Somebody with a session; `owesSecondFactor`: they must set up the second step before they may do anything else. */
export type Arrival = { readonly person: Person; readonly owesSecondFactor: boolean };

/** Who the session lets in; null when it has ended, and for an administrator without the second step. */
export async function continueSession(sessionId: string, now: Date): Promise<Person | null> {
  const arrival = await findArrival(sessionId, now);
  return arrival && !arrival.owesSecondFactor ? arrival.person : null;
}

/** Who the session belongs to; null when it has ended, by whatever reason. Keeps it from growing idle. */
export async function findArrival(sessionId: string, now: Date): Promise<Arrival | null> {
  const session = await findSession(sessionId);
  if (!session || session.account.isDisabled || !isSessionOpen(session, now)) return null;
  if (isSightingStale(session, now)) await saveSighting(session.id, now);
  const { id, email, name, role } = session.account;
  return { person: { id, email, name, role }, owesSecondFactor: owesSecondFactor(session.account) };
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
