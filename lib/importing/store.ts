import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';

/** Rows of an import, written many at a time. */

export type KnownItem = { readonly hash: string; readonly importedAt: Date };

export async function findKnown(
  transaction: Transaction,
  origin: string,
  guids: readonly string[],
): Promise<ReadonlyMap<string, KnownItem>> {
  const rows = await transaction.importedItem.findMany({
    where: { origin, guid: { in: [...guids] } },
    select: { guid: true, hash: true, importedAt: true },
  });
  return new Map(rows.map(({ guid, ...known }) => [guid, known]));
}

/** The lock under which addresses of articles are given out: the desk's commands take the same. */
export async function lockAddresses(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.article-slugs'))`;
}

/** Which of the names an article has, had or will have in its address. */
export async function findTakenSlugs(
  transaction: Transaction,
  slugs: readonly string[],
): Promise<Set<string>> {
  const asked = [...slugs];
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "Article" WHERE "slug" = ANY(${asked})
    UNION SELECT "nextSlug" FROM "Article" WHERE "nextSlug" = ANY(${asked})
    UNION SELECT "slug" FROM "OldSlug" WHERE "slug" = ANY(${asked})`;
  return new Set(rows.map(({ slug }) => slug));
}

export async function findTakenPaths(
  transaction: Transaction,
  paths: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction.oldPath.findMany({
    where: { path: { in: [...paths] } },
    select: { path: true },
  });
  return new Set(rows.map(({ path }) => path));
}

export type NewRows = {
  readonly articles: Prisma.ArticleCreateManyInput[];
  readonly editions: Prisma.EditionCreateManyInput[];
  readonly tags: Prisma.EditionTagCreateManyInput[];
  readonly oldPaths: Prisma.OldPathCreateManyInput[];
  readonly oldSlugs: Prisma.OldSlugCreateManyInput[];
  readonly items: Prisma.ImportedItemCreateManyInput[];
};

/** Articles first come without their editions: each points to the other. */
export async function insertRows(transaction: Transaction, rows: NewRows): Promise<void> {
  await transaction.article.createMany({ data: rows.articles });
  await transaction.edition.createMany({ data: rows.editions });
  await transaction.editionTag.createMany({ data: rows.tags });
  await makeLive(
    transaction,
    rows.articles.flatMap(({ id }) => id ?? []),
  );
  await transaction.oldPath.createMany({ data: rows.oldPaths });
  await transaction.oldSlug.createMany({ data: rows.oldSlugs });
  await transaction.importedItem.createMany({ data: rows.items });
}

async function makeLive(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "Article" article SET "state" = 'published', "liveEditionId" = edition."id",
      "liveCategoryId" = edition."categoryId", "liveSourceId" = edition."sourceId",
      "publishedAt" = edition."publishedAt"
    FROM "Edition" edition
    WHERE edition."articleId" = article."id" AND edition."state" = 'published' AND article."id" = ANY(${[...ids]}::uuid[])`;
}

export type Colleague = { readonly id: string; readonly email: string; readonly role: string };

/** Everybody whose account is not closed, the oldest first. */
export async function listColleagues(transaction: Transaction): Promise<Colleague[]> {
  return transaction.person.findMany({
    where: { disabledAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, email: true, role: true },
  });
}
