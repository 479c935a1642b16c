import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import { limit } from '@/lib/web/rate-limit';
import { type PasswordChangeProblem, whyNotNewPassword } from './password.rules';
import { hashPassword, isPasswordOf } from './passwords';
import type { Person } from './rules';
import type { PasswordChange } from './schema';
import { deleteSessions, findAccountByEmail, lockAccount, savePasswordHash } from './store';

/** What people do with their own account. */

/** A session left open must not become a way to guess the password. */
const guesses = limit('password-change', { attempts: 10, minutes: 15 });

/** Ends all other sessions of the person: whoever knew the old password is out. */
export async function changePassword(
  person: Person,
  { stayingSessionId, password, newPassword }: PasswordChange & { stayingSessionId: string | null },
  now: Date,
): Promise<Result<null, PasswordChangeProblem>> {
  const seconds = await guesses.take(person.id);
  if (seconds > 0) return refused({ key: 'tooManyAttempts', field: 'password', seconds });
  const account = await findAccountByEmail(person.email);
  if (!account || !(await isPasswordOf(account.passwordHash, password))) {
    return refused({ key: 'wrongPassword', field: 'password' });
  }
  const problems = whyNotNewPassword({ password, newPassword, email: person.email });
  if (problems.length > 0) return refused(...problems);
  await replacePassword(person, { stayingSessionId, newPassword }, now);
  await guesses.forget(person.id);
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
