import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { entriesOf, nameOf, oldSlugs, quoted, tableOf, tables } from './entries.queries';
import {
  type Entry,
  type EntryFields,
  type EntryKind,
  hasField,
  isOrdered,
  type ListKind,
} from './entries.rules';

/** One at a time changes a list: names, addresses and places are given out without a race. */
export async function lockEntries(transaction: Transaction, kind: EntryKind): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`portal.structure.${kind}`}))`;
}

/** Another entry of that name, whatever its capitals. */
export async function findNamesake(
  transaction: Transaction,
  kind: EntryKind,
  { id, name }: { id: string | null; name: string },
): Promise<Entry | null> {
  const [entry] = await transaction.$queryRaw<Entry[]>`
    ${entriesOf(kind)} WHERE lower(${nameOf(kind)}) = lower(${name}) AND "id" IS DISTINCT FROM ${id}::uuid`;
  return entry ?? null;
}

/** Another entry that stands at the address, or the one that it redirects to. */
export async function findHolder(
  transaction: Transaction,
  kind: ListKind,
  { id, slug }: { id: string | null; slug: string },
): Promise<{ name: string; isOld: boolean } | null> {
  const old = oldSlugs[kind];
  const [holder] = await transaction.$queryRaw<{ name: string; isOld: boolean }[]>`
    SELECT "name", false AS "isOld" FROM ${tableOf(kind)}
    WHERE "slug" = ${slug} AND "id" IS DISTINCT FROM ${id}::uuid
    UNION ALL
    SELECT "name", true FROM ${quoted(old.table)} old JOIN ${tableOf(kind)} entry ON entry."id" = old.${quoted(old.id)}
    WHERE old."slug" = ${slug} AND entry."id" IS DISTINCT FROM ${id}::uuid`;
  return holder ?? null;
}

/** All names in addresses that begin so, old ones too. */
export async function listSlugs(transaction: Transaction, kind: ListKind, start: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM ${tableOf(kind)} WHERE starts_with("slug", ${start})
    UNION SELECT "slug" FROM ${quoted(oldSlugs[kind].table)} WHERE starts_with("slug", ${start})`;
  return rows.map(({ slug }) => slug);
}

/** At the end of its list. */
export async function insertEntry(
  transaction: Transaction,
  kind: EntryKind,
  { id, ...fields }: Entry,
): Promise<void> {
  const columns = columnsOf(kind, fields);
  const names = columns.map(({ name }) => quoted(name));
  const place = isOrdered(kind)
    ? [Prisma.sql`(SELECT coalesce(max("position"), 0) + 1 FROM ${tableOf(kind)})`]
    : [];
  await transaction.$executeRaw`
    INSERT INTO ${tableOf(kind)} (${Prisma.join([quoted('id'), ...names, ...place.map(() => quoted('position'))])})
    VALUES (${Prisma.join([Prisma.sql`${id}::uuid`, ...columns.map(({ value }) => Prisma.sql`${value}`), ...place])})`;
}

export async function updateEntry(
  transaction: Transaction,
  kind: EntryKind,
  { id, ...fields }: Entry,
): Promise<void> {
  const set = columnsOf(kind, fields).map(({ name, value }) => Prisma.sql`${quoted(name)} = ${value}`);
  await transaction.$executeRaw`UPDATE ${tableOf(kind)} SET ${Prisma.join(set)} WHERE "id" = ${id}::uuid`;
}

function columnsOf(kind: EntryKind, fields: EntryFields): { name: string; value: string | null }[] {
  const rest = (['slug', 'href', 'summary'] as const).filter((field) => hasField(kind, field));
  return [
    { name: tables[kind].name, value: fields.name },
    // A source without an address has none, not an empty one.
    ...rest.map((field) => ({ name: field, value: field === 'href' ? fields.href || null : fields[field] })),
  ];
}

export async function deleteEntry(transaction: Transaction, kind: EntryKind, id: string): Promise<void> {
  await transaction.$executeRaw`DELETE FROM ${tableOf(kind)} WHERE "id" = ${id}::uuid`;
}

/** Gives the places 1, 2, 3 … in this order. */
export async function saveOrder(
  transaction: Transaction,
  kind: EntryKind,
  ids: readonly string[],
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE ${tableOf(kind)} entry SET "position" = place."number"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS place("id", "number") WHERE entry."id" = place."id"`;
}

/** The old address redirects from now on; one that is taken up again does so no more. */
export async function keepOldListSlug(
  transaction: Transaction,
  kind: ListKind,
  slug: { id: string; old: string; current: string },
): Promise<void> {
  const { table, id } = oldSlugs[kind];
  await transaction.$executeRaw`DELETE FROM ${quoted(table)} WHERE "slug" = ${slug.current}`;
  await transaction.$executeRaw`
    INSERT INTO ${quoted(table)} ("slug", ${quoted(id)}) VALUES (${slug.old}, ${slug.id}::uuid)`;
}
