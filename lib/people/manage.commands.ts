import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { type Result, refused } from '@/lib/shared/result';
import { type Manager, mayManagePeople, type PersonProblem } from './managing.rules';
import { type Account, type AccountKey, lockAccountOf, lockActiveAdministrators } from './store';

/** What all commands about other people have in common. */

/** Locks the administrators and then the person: two administrators who act on each other wait for one another. */
export async function manage<Value>(
  by: Manager,
  which: AccountKey,
  act: (
    transaction: Transaction,
    account: Account,
    activeAdministrators: number,
  ) => Promise<Result<Value, PersonProblem>>,
): Promise<Result<Value, PersonProblem>> {
  if (!mayManagePeople(by)) return refused({ key: 'notAllowed' });
  return inTransaction(async (transaction) => {
    const administrators = await lockActiveAdministrators(transaction);
    if (!isAmong(by, administrators)) return refused({ key: 'notAllowed' });
    const account = await lockAccountOf(transaction, which);
    return account ? act(transaction, account, administrators.length) : refused({ key: 'unknownPerson' });
  });
}

export async function isStillManager(transaction: Transaction, by: Manager): Promise<boolean> {
  return isAmong(by, await lockActiveAdministrators(transaction));
}

/** Whoever lost the right while waiting for the lock must not use it any more. */
function isAmong(by: Manager, administrators: readonly string[]): boolean {
  return by.id === null || administrators.includes(by.id);
}

export function entryAbout(personId: string, by: Manager, at: Date) {
  return { at, by, subject: { type: 'person', id: personId } } as const;
}
