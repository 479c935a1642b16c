import { database } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import { type Person, type Role, requireRole } from './rules';

export type Account = Person & {
  readonly passwordHash: string;
  readonly isDisabled: boolean;
  /** Set up and shown to work. */
  readonly hasSecondFactor: boolean;
};

/** By address from the command line, by id from the desk. */
export type AccountKey = { readonly email: string } | { readonly personId: string };

export type StoredSession = {
  readonly id: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly account: Account;
};

type AccountRow = {
  id: string;
  email: string;
  name: string;
  role: string;
  passwordHash: string;
  disabledAt: Date | null;
  secondFactor: { confirmedAt: Date | null } | null;
};

const accountColumns = {
  id: true,
  email: true,
  name: true,
  role: true,
  passwordHash: true,
  disabledAt: true,
  secondFactor: { select: { confirmedAt: true } },
} as const;

export async function findAccountByEmail(email: string): Promise<Account | null> {
  const row = await database().person.findUnique({ where: { email }, select: accountColumns });
  return row && accountOf(row);
}

/** Locked until the transaction ends, so that nobody signs in while the person is being disabled. */
export async function lockAccount(transaction: Transaction, personId: string): Promise<Account | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
  const row = await transaction.person.findUnique({ where: { id: personId }, select: accountColumns });
  return row && accountOf(row);
}

export async function lockAccountOf(transaction: Transaction, key: AccountKey): Promise<Account | null> {
  if ('personId' in key) return lockAccount(transaction, key.personId);
  const found = await transaction.person.findUnique({ where: { email: key.email }, select: { id: true } });
  return found && lockAccount(transaction, found.id);
}

/** Locks all administrators who may sign in; answers their ids. */
export async function lockActiveAdministrators(transaction: Transaction): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" WHERE "role" = 'administrator' AND "disabledAt" IS NULL ORDER BY "id" FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** False when the address is taken. */
export async function insertPerson(
  transaction: Transaction,
  person: { id: string; email: string; name: string; role: Role; passwordHash: string; createdAt: Date },
): Promise<boolean> {
  const { count } = await transaction.person.createMany({ data: [person], skipDuplicates: true });
  return count === 1;
}

export async function saveDisabledAt(
  transaction: Transaction,
  personId: string,
  disabledAt: Date | null,
): Promise<void> {
  await transaction.person.update({ where: { id: personId }, data: { disabledAt } });
}

export async function saveRole(transaction: Transaction, personId: string, role: Role): Promise<void> {
  await transaction.person.update({ where: { id: personId }, data: { role } });
}

export async function savePasswordHash(
  transaction: Transaction,
  personId: string,
  passwordHash: string,
): Promise<void> {
  await transaction.person.update({ where: { id: personId }, data: { passwordHash } });
}

export async function insertSession(
  transaction: Transaction,
  session: { id: string; personId: string; userAgent: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await transaction.session.create({ data: { ...session, lastSeenAt: session.createdAt } });
}

export async function findSession(sessionId: string): Promise<StoredSession | null> {
  const row = await database().session.findUnique({
    where: { id: sessionId },
    select: { id: true, lastSeenAt: true, expiresAt: true, person: { select: accountColumns } },
  });
  if (!row) return null;
  const { person, ...session } = row;
  return { ...session, account: accountOf(person) };
}

export async function deleteExpiredSessions(transaction: Transaction, now: Date): Promise<void> {
  await transaction.session.deleteMany({ where: { expiresAt: { lte: now } } });
}

export async function saveSighting(sessionId: string, at: Date): Promise<void> {
  // updateMany: the session may have been ended a moment ago.
  await database().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: at } });
}

/** Ids of the sessions that were there. */
export async function deleteSessions(
  transaction: Transaction,
  which: { id: string } | { personId: string; id?: string | { not: string } },
): Promise<string[]> {
  const rows = await transaction.session.findMany({ where: which, select: { id: true } });
  await transaction.session.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.map(({ id }) => id);
}

function accountOf({ role, disabledAt, secondFactor, ...row }: AccountRow): Account {
  return {
    ...row,
    role: requireRole(role),
    isDisabled: disabledAt !== null,
    hasSecondFactor: Boolean(secondFactor?.confirmedAt),
  };
}
