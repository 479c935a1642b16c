import { database, type Transaction } from './client';

export type { Transaction };

/**
 * Milliseconds; Prisma's own 5 seconds are short for an edition whose correction goes to all subscribers of a large
 * city on a slow database.
 */
const LONGEST = 20_000;

/** Runs `work` as one transaction of the portal's database: all of it holds, or nothing. */
export function inTransaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  return database().$transaction(work, { timeout: LONGEST });
}

/** Runs work of one statement, or reads that need not agree with each other, without the cost of a transaction. */
export function outsideTransaction<Value>(work: (database: Transaction) => Promise<Value>): Promise<Value> {
  return work(database());
}
