import type { Transaction } from '@/lib/db/transaction';
import { type LetterState, letterStates } from './rules';

export async function lockLetter(transaction: Transaction, id: string): Promise<LetterState | null> {
  const [letter] = await transaction.$queryRaw<{ state: string }[]>`
    SELECT state FROM "Letter" WHERE id = ${id}::uuid FOR UPDATE`;
  return letterStates.find((state) => state === letter?.state) ?? null;
}

/** Begins anew: due now, no attempt made yet, of no sender. */
export async function queueAgain(transaction: Transaction, id: string, now: Date): Promise<void> {
  const data = { state: 'queued', attempts: 0, problem: '', senderKey: null, dueAt: now, settledAt: null };
  await transaction.letter.update({ where: { id }, data, select: { id: true } });
}

export async function dropLetter(transaction: Transaction, id: string, now: Date): Promise<void> {
  const data = { state: 'dropped', senderKey: null, settledAt: now };
  await transaction.letter.update({ where: { id }, data, select: { id: true } });
}
