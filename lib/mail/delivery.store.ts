import type { Transaction } from '@/lib/db/transaction';
import type { Sender } from './message';
import type { AfterAttempt, SentLetter } from './rules';

/** Takes the letter that is due first; it is `sending` by `senderKey` from then on. Null: none is due. */
export async function claimLetter(
  transaction: Transaction,
  { senderKey, now }: { senderKey: bigint; now: Date },
): Promise<SentLetter | null> {
  const [letter] = await transaction.$queryRaw<SentLetter[]>`
    UPDATE "Letter" SET state = 'sending', "senderKey" = ${senderKey}, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM "Letter" WHERE state = 'queued' AND "dueAt" <= ${now}
      ORDER BY priority, "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, key, kind, data, recipient::text, "subscriberId"::text, attempts`;
  return letter ?? null;
}

/**
 * Notes what became of a letter. Somebody may have taken its sender for dead meanwhile: who really sent it knows
 * better, unless a person has decided already.
 */
export async function saveAttempt(
  transaction: Transaction,
  {
    letter,
    senderKey,
    after,
    now,
  }: { letter: SentLetter; senderKey: bigint; after: AfterAttempt; now: Date },
): Promise<void> {
  const { state, problem, dueAt } = after;
  await transaction.letter.updateMany({
    where: { id: letter.id, senderKey, state: { in: ['sending', 'uncertain'] } },
    data: {
      ...{ state, problem, senderKey: null },
      ...(dueAt ? { dueAt, settledAt: null } : { settledAt: now }),
    },
  });
}

/** Marks what was being sent by processes that are dead; nobody can know whether it was. Answers how many. */
export async function markUncertain(transaction: Transaction, now: Date): Promise<number> {
  return transaction.$executeRaw`
    WITH senders AS MATERIALIZED (
      SELECT DISTINCT "senderKey" AS key FROM "Letter" WHERE state = 'sending' AND "senderKey" IS NOT NULL
    ), dead AS MATERIALIZED (SELECT key FROM senders WHERE pg_try_advisory_xact_lock(key))
    UPDATE "Letter" SET state = 'uncertain', problem = 'SENDER-DIED', "settledAt" = ${now}
    WHERE state = 'sending' AND "senderKey" IN (SELECT key FROM dead)`;
}

/** How many letters are due, counted up to `most`. */
export async function countDueLetters(
  transaction: Transaction,
  { now, most }: { now: Date; most: number },
): Promise<number> {
  const due = { state: 'queued', dueAt: { lte: now } };
  return (await transaction.letter.findMany({ where: due, take: most, select: { id: true } })).length;
}

/** Whose name and address letters carry: the department's. */
export async function findSender(transaction: Transaction): Promise<Sender> {
  const { shortName, email } = await transaction.portalSettings.findUniqueOrThrow({
    where: { id: 1 },
    select: { shortName: true, email: true },
  });
  return { name: shortName, address: email };
}
