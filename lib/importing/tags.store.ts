import { randomUUID } from 'node:crypto';
import { slugFromTitle } from '@/lib/articles/rules';
import type { Transaction } from '@/lib/db/transaction';

type TagRow = { readonly id: string; readonly name: string };

/** Ids of the tags of these names, in small letters; those that are missing are made. */
export async function requireTags(
  transaction: Transaction,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  if (wanted.size === 0) return new Map();
  const found = await findTags(transaction, [...wanted.keys()]);
  const missing = [...wanted].filter(([key]) => !found.has(key)).map(([, name]) => name);
  if (missing.length === 0) return found;
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.structure.tag'))`;
  const ids = new Map(found);
  for (const name of missing) ids.set(name.toLowerCase(), await requireTag(transaction, name));
  return ids;
}

async function findTags(transaction: Transaction, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await transaction.$queryRaw<TagRow[]>`
    SELECT "id"::text, lower("name") AS "name" FROM "Tag" WHERE lower("name") = ANY(${[...keys]})`;
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** A tag that was merged into another is still known by its old address, and means that one. */
async function requireTag(transaction: Transaction, name: string): Promise<string> {
  const slug = slugFromTitle(name);
  const [old] = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "tagId"::text AS "id" FROM "OldTagSlug" WHERE "slug" = ${slug}`;
  if (old) return old.id;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    const [made] = await transaction.$queryRaw<{ id: string }[]>`
      INSERT INTO "Tag" ("id", "slug", "name")
      SELECT ${randomUUID()}::uuid, ${candidate}, ${name}
      WHERE NOT EXISTS (SELECT FROM "OldTagSlug" WHERE "slug" = ${candidate})
      ON CONFLICT DO NOTHING RETURNING "id"::text`;
    const id = made?.id ?? (await findTags(transaction, [name.toLowerCase()])).get(name.toLowerCase());
    if (id) return id;
  }
}
