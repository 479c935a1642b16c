import type { Transaction } from '@/lib/db/transaction';

type LockedTag = { readonly id: string; readonly name: string; readonly slug: string };

/** Whoever is about to give one of them to an edition waits, and then finds it gone. */
export function lockTags(transaction: Transaction, ids: readonly string[]): Promise<LockedTag[]> {
  return transaction.$queryRaw<LockedTag[]>`
    SELECT "id"::text, "name", "slug" FROM "Tag" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** Addresses of the articles that readers see under one of the tags. */
export async function listTaggedSlugs(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT article."slug" FROM "Article" article
    JOIN "EditionTag" tagged ON tagged."editionId" = article."liveEditionId"
    WHERE tagged."tagId" = ANY(${[...ids]}::uuid[])`;
  return rows.map(({ slug }) => slug);
}

/** Editions that have both keep the one that stays, once. The tags that go leave their addresses to it. */
export async function takeOverTags(
  transaction: Transaction,
  ids: readonly string[],
  into: string,
): Promise<void> {
  const leaving = [...ids];
  await transaction.$executeRaw`
    INSERT INTO "EditionTag" ("editionId", "tagId")
    SELECT DISTINCT "editionId", ${into}::uuid FROM "EditionTag" WHERE "tagId" = ANY(${leaving}::uuid[])
    ON CONFLICT DO NOTHING`;
  await transaction.$executeRaw`UPDATE "OldTagSlug" SET "tagId" = ${into}::uuid WHERE "tagId" = ANY(${leaving}::uuid[])`;
  await transaction.$executeRaw`
    INSERT INTO "OldTagSlug" ("slug", "tagId") SELECT "slug", ${into}::uuid FROM "Tag" WHERE "id" = ANY(${leaving}::uuid[])`;
  await transaction.tag.deleteMany({ where: { id: { in: leaving } } });
}
