import { database, type Transaction } from './client';

export type { Transaction };

/** Runs `work` as one transaction of the portal's database: all of it holds, or nothing. */
export function inTransaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  return database().$transaction(work);
}

/** Runs work of one statement, or reads that need not agree with each other, without the cost of a transaction. */
export function outsideTransaction<Value>(work: (database: Transaction) => Promise<Value>): Promise<Value> {
  return work(database());
}

/** Longer than any export or import of a whole portal takes. */
const A_DAY = 24 * 60 * 60 * 1000;

/** Many readings of one and the same moment, however long they take; nothing can be written. */
export function inSnapshot<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  return database().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SET TRANSACTION READ ONLY`;
      return work(transaction);
    },
    { isolationLevel: 'RepeatableRead', timeout: A_DAY },
  );
}

/** Does `work` for its answer alone: nothing that it wrote stays. */
export async function inRehearsal<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  const rehearsed = new Rehearsed<Value>();
  try {
    return await database().$transaction(
      async (transaction) => {
        rehearsed.answer = { value: await work(transaction) };
        throw rehearsed;
      },
      { timeout: A_DAY },
    );
  } catch (error) {
    if (error === rehearsed && rehearsed.answer) return rehearsed.answer.value;
    throw error;
  }
}

/** Rolls a rehearsal back. */
class Rehearsed<Value> extends Error {
  answer: { readonly value: Value } | undefined;
}
