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
