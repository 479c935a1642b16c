import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import {
  type GivenPassword,
  type Manager,
  mayManagePeople,
  type PersonProblem,
  whyNotChangeRole,
  whyNotDisable,
} from './managing.rules';
import { whyNotPassword } from './password.rules';
import { hashPassword, newPassword } from './passwords';
import type { Role } from './rules';
import type { NewPerson, PersonFields } from './schema';
import {
  type Account,
  type AccountKey,
  deleteSessions,
  insertPerson,
  lockAccountOf,
  lockActiveAdministrators,
  saveDisabledAt,
  savePasswordHash,
  saveRole,
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
    if (!(await isStillManager(transaction, by))) return refused({ key: 'notAllowed' });
    const isNew = await insertPerson(transaction, { id, email, name, role, passwordHash, createdAt: now });
    if (!isNew) return refused({ key: 'emailTaken' });
    const after = { email, name, role };
    await recordAudit(transaction, { ...entryAbout(id, by, now), action: 'person.add', after });
    return done({ id });
  });
}

/** Adds a person with a password that is made up for them. */
export async function admitPerson(
  by: Manager,
  fields: PersonFields,
  now: Date,
): Promise<Result<GivenPassword, PersonProblem>> {
  const password = newPassword();
  const added = await addPerson(by, { ...fields, password }, now);
  return added.ok ? done({ personId: added.value.id, email: fields.email, password }) : added;
}

/** Ends all sessions of the person, so that they hold no page that shows what they may no more. */
export async function changeRole(
  by: Manager,
  { role, ...which }: AccountKey & { role: Role },
  now: Date,
): Promise<Result<{ role: Role; endedSessions: number }, PersonProblem>> {
  return manage(by, which, async (transaction, account, activeAdministrators) => {
    const problem = whyNotChangeRole(by, account, { role, activeAdministrators });
    if (problem) return refused({ key: problem });
    await saveRole(transaction, account.id, role);
    const endedSessions = (await deleteSessions(transaction, { personId: account.id })).length;
    await recordAudit(transaction, {
      ...entryAbout(account.id, by, now),
      action: 'person.change-role',
      before: { role: account.role },
      after: { role, endedSessions },
    });
    return done({ role, endedSessions });
  });
}

/** Ends all sessions of the person at the same moment. */
export async function disablePerson(
  by: Manager,
  which: AccountKey,
  now: Date,
): Promise<Result<{ endedSessions: number }, PersonProblem>> {
  return manage(by, which, async (transaction, account, activeAdministrators) => {
    const problem = whyNotDisable(by, account, activeAdministrators);
    if (problem) return refused({ key: problem });
    await saveDisabledAt(transaction, account.id, now);
    const after = { endedSessions: (await deleteSessions(transaction, { personId: account.id })).length };
    await recordAudit(transaction, { ...entryAbout(account.id, by, now), action: 'person.disable', after });
    return done(after);
  });
}

/** Lets a disabled person in again, with the role and the password that they had. */
export async function enablePerson(
  by: Manager,
  which: AccountKey,
  now: Date,
): Promise<Result<null, PersonProblem>> {
  return manage(by, which, async (transaction, account) => {
    if (!account.isDisabled) return refused({ key: 'alreadyEnabled' });
    await saveDisabledAt(transaction, account.id, null);
    await recordAudit(transaction, { ...entryAbout(account.id, by, now), action: 'person.enable' });
    return done(null);
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
  const replaced = await replacePassword(by, given, now);
  return replaced.ok ? done(null) : replaced;
}

/** The same with a password that is made up. Not for oneself: that would be a way around the old password. */
export async function giveNewPassword(
  by: Manager,
  { personId }: { personId: string },
  now: Date,
): Promise<Result<GivenPassword, PersonProblem>> {
  // Before the hash, which costs as much as somebody may ask for.
  if (!mayManagePeople(by)) return refused({ key: 'notAllowed' });
  if (personId === by.id) return refused({ key: 'yourself' });
  const password = newPassword();
  const replaced = await replacePassword(by, { personId, password }, now);
  return replaced.ok ? done({ personId, email: replaced.value.email, password }) : replaced;
}

async function replacePassword(
  by: Manager,
  { password, ...which }: AccountKey & { password: string },
  now: Date,
): Promise<Result<{ email: string }, PersonProblem>> {
  const passwordHash = await hashPassword(password);
  return manage(by, which, async (transaction, { id, email }) => {
    await savePasswordHash(transaction, id, passwordHash);
    await deleteSessions(transaction, { personId: id });
    await recordAudit(transaction, { ...entryAbout(id, by, now), action: 'person.reset-password' });
    return done({ email });
  });
}

/** Locks the administrators and then the person: two administrators who act on each other wait for one another. */
async function manage<Value>(
  by: Manager,
  which: AccountKey,
  act: (
    transaction: Transaction,
    account: Account,
    activeAdministrators: number,
  ) => Promise<Result<Value, PersonProblem>>,
): Promise<Result<Value, PersonProblem>> {
  if (!mayManagePeople(by)) return refused({ key: 'notAllowed' });
  return inTransaction(async (transaction) => {
    const administrators = await lockActiveAdministrators(transaction);
    if (!isAmong(by, administrators)) return refused({ key: 'notAllowed' });
    const account = await lockAccountOf(transaction, which);
    return account ? act(transaction, account, administrators.length) : refused({ key: 'unknownPerson' });
  });
}

async function isStillManager(transaction: Transaction, by: Manager): Promise<boolean> {
  return isAmong(by, await lockActiveAdministrators(transaction));
}

/** Whoever lost the right while waiting for the lock must not use it any more. */
function isAmong(by: Manager, administrators: readonly string[]): boolean {
  return by.id === null || administrators.includes(by.id);
}

function whyNotGiven(by: Manager, { email, password }: { email: string; password: string }): PersonProblem[] {
  if (!mayManagePeople(by)) return [{ key: 'notAllowed' }];
  return whyNotPassword(password, email).map((key) => ({ key, field: 'password' }));
}

function entryAbout(personId: string, by: Manager, at: Date) {
  return { at, by, subject: { type: 'person', id: personId } } as const;
}
