import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { type Manager, mayManagePeople, type PersonProblem, whyNotDisable } from './managing.rules';
import { whyNotPassword } from './password.rules';
import { hashPassword } from './passwords';
import type { NewPerson } from './schema';
import {
  deleteSessions,
  insertPerson,
  lockAccountByEmail,
  lockActiveAdministrators,
  markDisabled,
  savePasswordHash,
} from './store';

export async function addPerson(
  by: Manager,
  { email, name, role, password }: NewPerson,
  now: Date,
): Promise<Result<{ id: string }, PersonProblem>> {
  const problems = whyNotGiven(by, { email, password });
  if (problems.length > 0) return refused(...problems);
  const id = randomUUID();
  const passwordHash = await hashPassword(password);
  return inTransaction(async (transaction) => {
    const isNew = await insertPerson(transaction, { id, email, name, role, passwordHash, createdAt: now });
    if (!isNew) return refused({ key: 'emailTaken' });
    const after = { email, name, role };
    await recordAudit(transaction, { ...entryAbout(id, by, now), action: 'person.add', after });
    return done({ id });
  });
}

/** Ends all sessions of the person at the same moment. */
export async function disablePerson(
  by: Manager,
  { email }: { email: string },
  now: Date,
): Promise<Result<{ endedSessions: number }, PersonProblem>> {
  if (!mayManagePeople(by)) return refused({ key: 'notAllowed' });
  return inTransaction(async (transaction) => {
    // Before the person's own row: two administrators who disable each other wait here for one another.
    const administrators = await lockActiveAdministrators(transaction);
    const account = await lockAccountByEmail(transaction, email);
    if (!account) return refused({ key: 'unknownPerson' });
    const problem = whyNotDisable(by, account, administrators);
    if (problem) return refused({ key: problem });
    await markDisabled(transaction, account.id, now);
    const after = { endedSessions: (await deleteSessions(transaction, { personId: account.id })).length };
    await recordAudit(transaction, { ...entryAbout(account.id, by, now), action: 'person.disable', after });
    return done(after);
  });
}

/** A new password for somebody who has lost theirs; ends all their sessions. */
export async function resetPassword(
  by: Manager,
  given: { email: string; password: string },
  now: Date,
): Promise<Result<null, PersonProblem>> {
  const problems = whyNotGiven(by, given);
  if (problems.length > 0) return refused(...problems);
  const passwordHash = await hashPassword(given.password);
  return inTransaction(async (transaction) => {
    const account = await lockAccountByEmail(transaction, given.email);
    if (!account) return refused({ key: 'unknownPerson' });
    await savePasswordHash(transaction, account.id, passwordHash);
    await deleteSessions(transaction, { personId: account.id });
    await recordAudit(transaction, { ...entryAbout(account.id, by, now), action: 'person.reset-password' });
    return done(null);
  });
}

function whyNotGiven(by: Manager, { email, password }: { email: string; password: string }): PersonProblem[] {
  if (!mayManagePeople(by)) return [{ key: 'notAllowed' }];
  return whyNotPassword(password, email).map((key) => ({ key, field: 'password' }));
}

function entryAbout(personId: string, by: Manager, at: Date) {
  return { at, by, subject: { type: 'person', id: personId } };
}
