import { recordAudit } from '@/lib/db/audit';
import { done, type Result, refused } from '@/lib/shared/result';
import { entryAbout, manage } from './manage.commands';
import type { Manager, PersonProblem } from './managing.rules';
import { deleteFactor } from './second-factor.store';
import { type AccountKey, deleteSessions } from './store';

/** For somebody who lost their phone and their recovery codes; ends all their sessions. */
export async function resetSecondFactor(
  by: Manager,
  which: AccountKey,
  now: Date,
): Promise<Result<{ endedSessions: number }, PersonProblem>> {
  return manage(by, which, async (transaction, account) => {
    if (account.id === by.id) return refused({ key: 'yourself' });
    if (!(await deleteFactor(transaction, account.id))) return refused({ key: 'noSecondFactor' });
    const after = { endedSessions: (await deleteSessions(transaction, { personId: account.id })).length };
    await recordAudit(transaction, {
      ...entryAbout(account.id, by, now),
      action: 'person.reset-second-factor',
      after,
    });
    return done(after);
  });
}
