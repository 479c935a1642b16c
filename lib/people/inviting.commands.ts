import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { deleteLinks } from './access.store';
import { sendLink } from './access-letters.commands';
import { entryAbout, isStillManager, manage } from './manage.commands';
import { type Manager, mayManagePeople, type PersonProblem } from './managing.rules';
import { hashPassword } from './passwords';
import type { PersonFields } from './schema';
import { insertPerson } from './store';

/** People are invited by letter and choose a password themselves: nobody else ever knows it. */

export async function invitePerson(
  by: Manager,
  { email, name, role }: PersonFields,
  now: Date,
): Promise<Result<{ personId: string; email: string }, PersonProblem>> {
  if (!mayManagePeople(by)) return refused({ key: 'notAllowed' });
  const id = randomUUID();
  // Of a password that nobody knows: there is no way in but the link.
  const passwordHash = await hashPassword(randomUUID());
  return inTransaction(async (transaction) => {
    if (!(await isStillManager(transaction, by))) return refused({ key: 'notAllowed' });
    const isNew = await insertPerson(transaction, { id, email, name, role, passwordHash, createdAt: now });
    if (!isNew) return refused({ key: 'emailTaken' });
    await sendLink(transaction, { id, email }, { kind: 'invitation', now });
    const entry = entryAbout(id, by, now);
    await recordAudit(transaction, { ...entry, action: 'person.add', after: { email, name, role } });
    await recordAudit(transaction, { ...entry, action: 'person.invite' });
    return done({ personId: id, email });
  });
}

/** A new letter; the link of the one before leads nowhere from then on. */
export async function inviteAgain(
  by: Manager,
  which: { personId: string },
  now: Date,
): Promise<Result<'invited', PersonProblem>> {
  return manage(by, which, async (transaction, account) => {
    if (account.id === by.id) return refused({ key: 'yourself' });
    if (account.isDisabled) return refused({ key: 'alreadyDisabled' });
    await sendLink(transaction, account, { kind: 'invitation', now });
    await recordAudit(transaction, { ...entryAbout(account.id, by, now), action: 'person.invite' });
    return done('invited');
  });
}

export async function withdrawInvitation(
  by: Manager,
  which: { personId: string },
  now: Date,
): Promise<Result<'withdrawn', PersonProblem>> {
  return manage(by, which, async (transaction, account) => {
    const withdrawn = await deleteLinks(transaction, { personId: account.id, kind: 'invitation' });
    if (withdrawn === 0) return refused({ key: 'notInvited' });
    await recordAudit(transaction, {
      ...entryAbout(account.id, by, now),
      action: 'person.withdraw-invitation',
    });
    return done('withdrawn');
  });
}
