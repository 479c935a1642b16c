import { randomUUID } from 'node:crypto';
import { freeSlug, slugFromTitle } from '@/lib/articles/rules';
import { commandLine, recordAudit } from '@/lib/db/audit';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';

/** Categories and sources that news get, found or made. */

export type PlaceKind = 'category' | 'source';

export type Place = { readonly id: string; readonly slug: string; readonly name: string };

// None of these names ever comes from outside.
const TABLES = {
  category: { table: Prisma.raw('"Category"'), old: Prisma.raw('"OldCategorySlug"') },
  source: { table: Prisma.raw('"Source"'), old: Prisma.raw('"OldSourceSlug"') },
} as const;

export async function findPlaceAt(
  transaction: Transaction,
  kind: PlaceKind,
  slug: string,
): Promise<Place | null> {
  const [place] = await transaction.$queryRaw<Place[]>`
    SELECT "id"::text, "slug", "name" FROM ${TABLES[kind].table} WHERE "slug" = ${slug}`;
  return place ?? null;
}

export async function findPlaceNamed(
  transaction: Transaction,
  kind: PlaceKind,
  name: string,
): Promise<Place | null> {
  const [place] = await transaction.$queryRaw<Place[]>`
    SELECT "id"::text, "slug", "name" FROM ${TABLES[kind].table} WHERE lower("name") = lower(${name})`;
  return place ?? null;
}

/** At the end of its list, like one that an editor adds: under the lock that the structure's own commands take. */
export async function requirePlace(
  transaction: Transaction,
  kind: PlaceKind,
  { name, now }: { name: string; now: Date },
): Promise<Place> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`portal.structure.${kind}`}))`;
  const known = await findPlaceNamed(transaction, kind, name);
  if (known) return known;
  const { table } = TABLES[kind];
  const place = { id: randomUUID(), slug: await freePlaceSlug(transaction, kind, name), name };
  await transaction.$executeRaw`
    INSERT INTO ${table} ("id", "slug", "name", "position")
    VALUES (${place.id}::uuid, ${place.slug}, ${name}, (SELECT coalesce(max("position"), 0) + 1 FROM ${table}))`;
  await recordAudit(transaction, {
    ...{ at: now, by: commandLine, action: 'structure.add', subject: { type: kind, id: place.id } },
    after: { name, slug: place.slug },
  });
  return place;
}

async function freePlaceSlug(transaction: Transaction, kind: PlaceKind, name: string): Promise<string> {
  const { table, old } = TABLES[kind];
  const wanted = slugFromTitle(name);
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM ${table} WHERE starts_with("slug", ${wanted})
    UNION SELECT "slug" FROM ${old} WHERE starts_with("slug", ${wanted})`;
  return freeSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}
