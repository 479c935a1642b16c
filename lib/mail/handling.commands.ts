import type { z } from 'zod';
import { recordAudit } from '@/lib/db/audit';
import { wakeJob } from '@/lib/db/jobs';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { decidedState, type LetterDecision, type LetterProblem } from './desk.rules';
import { dropLetter, lockLetter, queueAgain } from './handling.store';
import type { letterDecisionSchema } from './schema';

/** Sends a letter in trouble again, or takes it off the list. What goes out meanwhile is gone. */
export async function decideLetter(
  person: Person,
  { letterId, decision }: z.infer<typeof letterDecisionSchema>,
  now: Date,
): Promise<Result<LetterDecision, LetterProblem>> {
  if (!hasRight(person, 'letter.handle')) return refused({ key: 'notAllowed' });
  return inTransaction(async (transaction) => {
    const before = await lockLetter(transaction, letterId);
    const after = before && decidedState(before, decision);
    if (!after) return refused({ key: 'gone' });
    if (after === 'queued') {
      await queueAgain(transaction, letterId, now);
      await wakeJob(transaction, 'deliver-letters');
    } else await dropLetter(transaction, letterId, now);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'letter.decide',
      subject: { type: 'letter', id: letterId },
      before: { state: before },
      after: { state: after },
    });
    return done(decision);
  });
}
