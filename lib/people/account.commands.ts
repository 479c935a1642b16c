import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { deleteLinks } from './access.store';
import { isCommonPassword } from './common-passwords';
import { whyNotOwnPassword } from './own-password.commands';
import { type PasswordChangeProblem, whyNotNewPassword } from './password.rules';
import { hashPassword } from './passwords';
import type { Person } from './rules';
import type { PasswordChange } from './schema';
import type { SessionProblem } from './session.rules';
import { deleteSessions, lockAccount, savePasswordHash } from './store';

/** What people do with their own account. */

/** Ends all other sessions of the person: whoever knew the old password is out. */
export async function changePassword(
  person: Person,
  { stayingSessionId, password, newPassword }: PasswordChange & { stayingSessionId: string | null },
  now: Date,
): Promise<Result<null, PasswordChangeProblem>> {
  const problem = await whyNotOwnPassword(person, password);
  if (problem) return refused(problem);
  const problems = whyNotNewPassword({ password, newPassword }, person, isCommonPassword);
  if (problems.length > 0) return refused(...problems);
  await replacePassword(person, { stayingSessionId, newPassword }, now);
  return done(null);
}

async function replacePassword(
  person: Person,
  { stayingSessionId, newPassword }: { stayingSessionId: string | null; newPassword: string },
  now: Date,
): Promise<void> {
  const passwordHash = await hashPassword(newPassword);
  await inTransaction(async (transaction) => {
    await lockAccount(transaction, person.id);
    await savePasswordHash(transaction, person.id, passwordHash);
    await deleteLinks(transaction, { personId: person.id });
    const others = { personId: person.id, ...(stayingSessionId && { id: { not: stayingSessionId } }) };
    const ended = await deleteSessions(transaction, others);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'person.change-password',
      subject: { type: 'person', id: person.id },
      after: { endedSessions: ended.length },
    });
  });
}

/** «Выйти везде»: the session one does it from as well. */
export async function endAllSessions(
  person: Person,
  _nothing: unknown,
  now: Date,
): Promise<Result<null, never>> {
  await inTransaction(async (transaction) => {
    const ended = await deleteSessions(transaction, { personId: person.id });
    for (const id of ended) {
      await recordAudit(transaction, {
        at: now,
        by: person,
        action: 'session.end',
        subject: { type: 'session', id },
      });
    }
  });
  return done(null);
}

/** One session of one's own: a browser that was left signed in. */
export async function endSession(
  person: Person,
  { sessionId }: { sessionId: string },
  now: Date,
): Promise<Result<null, SessionProblem>> {
  return inTransaction(async (transaction) => {
    const ended = await deleteSessions(transaction, { personId: person.id, id: sessionId });
    if (ended.length === 0) return refused({ key: 'gone' });
    const subject = { type: 'session', id: sessionId } as const;
    await recordAudit(transaction, { at: now, by: person, action: 'session.end', subject });
    return done(null);
  });
}
