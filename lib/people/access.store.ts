import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import { type LinkKind, linkEnd, requireLinkKind } from './access.rules';

/** A link as its letter and its page need it. */
export type StoredLink = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly expiresAt: Date;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly isDisabled: boolean;
  };
};

/** Takes the place of an earlier one of its kind. Answers its id. */
export async function replaceLink(
  transaction: Transaction,
  { personId, kind, now }: { personId: string; kind: LinkKind; now: Date },
): Promise<string> {
  await transaction.accessLink.deleteMany({ where: { personId, kind } });
  const id = randomUUID();
  const expiresAt = linkEnd(kind, now);
  await transaction.accessLink.create({ data: { id, personId, kind, createdAt: now, expiresAt } });
  return id;
}

/** How many there were. */
export async function deleteLinks(
  transaction: Transaction,
  which: { personId: string; kind?: LinkKind },
): Promise<number> {
  return (await transaction.accessLink.deleteMany({ where: which })).count;
}

export async function findLink(
  id: string,
  rows: Pick<Transaction, 'accessLink'> = database(),
): Promise<StoredLink | null> {
  const row = await rows.accessLink.findUnique({
    where: { id },
    select: {
      ...{ id: true, kind: true, expiresAt: true },
      person: { select: { id: true, name: true, email: true, disabledAt: true } },
    },
  });
  if (!row) return null;
  const { disabledAt, ...person } = row.person;
  return { ...row, kind: requireLinkKind(row.kind), person: { ...person, isDisabled: disabledAt !== null } };
}

export async function insertPasswordRequest(
  transaction: Transaction,
  request: { email: string; createdAt: Date },
): Promise<void> {
  await transaction.passwordRequest.create({ data: request });
}

/** The addresses of up to `most` requests, which are gone then. */
export async function takePasswordRequests(transaction: Transaction, most: number): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ email: string }[]>`
    DELETE FROM "PasswordRequest" WHERE id = ANY(ARRAY(
      SELECT id FROM "PasswordRequest" ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED
    )) RETURNING email::text AS email`;
  return rows.map(({ email }) => email);
}

export async function findDepartmentName(transaction: Transaction): Promise<string> {
  const settings = await transaction.portalSettings.findUnique({
    where: { id: 1 },
    select: { departmentName: true },
  });
  return settings?.departmentName ?? 'Портал новостей социальной защиты';
}
