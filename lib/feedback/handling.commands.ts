import type { z } from 'zod';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import type { HandlingProblem, MessageState } from './rules';
import type { handlingSchema } from './schema';
import { lockMessage, saveState } from './store';

/** Puts a message into another state; every way is open, also back. */
export async function handleMessage(
  person: Person,
  { messageId, state }: z.infer<typeof handlingSchema>,
  now: Date,
): Promise<Result<MessageState, HandlingProblem>> {
  if (!hasRight(person, 'feedback.handle')) return refused({ key: 'notAllowed' });
  return inTransaction(async (transaction) => {
    const before = await lockMessage(transaction, messageId);
    if (!before) return refused({ key: 'gone' });
    await saveState(transaction, { id: messageId, state, personId: person.id, now });
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'feedback.handle',
      subject: { type: 'feedback', id: messageId },
      before: { state: before.state },
      after: { state },
    });
    return done(state);
  });
}
