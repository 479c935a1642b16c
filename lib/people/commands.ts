import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { deleteLinks } from './access.store';
import { isCommonPassword } from './common-passwords';
import { entryAbout, isStillManager, manage } from './manage.commands';
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
  type AccountKey,
  deleteSessions,
  insertPerson,
  saveDisabledAt,
  savePasswordHash,
  saveRole,
} from './store';

export async function addPerson(
  by: Manager,
  { email, name, role, password }: NewPerson,
  now: Date,
): Promise<Result<{ id: string }, PersonProblem>> {
  const problems = whyNotGiven(by, { email, name, password });
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
    await deleteLinks(transaction, { personId: account.id });
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
    await deleteLinks(transaction, { personId: id });
    await deleteSessions(transaction, { personId: id });
    await recordAudit(transaction, { ...entryAbout(id, by, now), action: 'person.reset-password' });
    return done({ email });
  });
}

function whyNotGiven(
  by: Manager,
  { password, ...person }: { email: string; name?: string; password: string },
): PersonProblem[] {
  if (!mayManagePeople(by)) return [{ key: 'notAllowed' }];
  return whyNotPassword(password, person, isCommonPassword).map((key) => ({ key, field: 'password' }));
}
