import { wakeJob } from '@/lib/db/jobs';
import type { Transaction } from '@/lib/db/transaction';
import { type NewLetter, priorityOf } from './rules';

/** Writes letters into the outbox, true if `transaction` is; those whose key was used before are left out. */
export async function postLetters(
  transaction: Transaction,
  letters: readonly NewLetter[],
  now: Date,
): Promise<void> {
  if (letters.length === 0) return;
  await transaction.letter.createMany({
    data: letters.map((letter) => ({
      ...letter,
      data: { ...letter.data },
      priority: priorityOf(letter.kind),
      createdAt: now,
      dueAt: now,
    })),
    skipDuplicates: true,
  });
  await wakeJob(transaction, 'deliver-letters');
}
