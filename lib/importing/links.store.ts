import type { Transaction } from '@/lib/db/transaction';

/** A body with links to the former site, as the import left it. */
export type LinkingBody = {
  readonly guid: string;
  readonly articleId: string;
  readonly editionId: string;
  readonly body: string;
};

/** The next of a site's bodies, by their names; texts on which somebody has worked here are not among them. */
export function listLinkingBodies(
  transaction: Transaction,
  { origin, after, most }: { origin: string; after: string; most: number },
): Promise<LinkingBody[]> {
  return transaction.$queryRaw<LinkingBody[]>`
    SELECT item."guid", article."id"::text AS "articleId", edition."id"::text AS "editionId", edition."body"
    FROM "ImportedItem" item
    JOIN "Article" article ON article."id" = item."articleId" AND article."version" = item."version"
    JOIN "Edition" edition ON edition."articleId" = article."id"
    WHERE item."origin" = ${origin} AND item."hasOldLinks" AND item."guid" > ${after}
    ORDER BY item."guid" LIMIT ${most} FOR UPDATE OF article`;
}

/** Former paths → names in the addresses of articles that readers see. */
export async function findNewAddresses(
  transaction: Transaction,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.$queryRaw<{ path: string; slug: string }[]>`
    SELECT old."path", article."slug" FROM "OldPath" old JOIN "Article" article ON article."id" = old."articleId"
    WHERE old."path" = ANY(${[...paths]}) AND article."state" = 'published'`;
  return new Map(rows.map(({ path, slug }) => [path, slug]));
}

/** The words stay what they were, so only the body changes. Raises the article's version, as every write does. */
export async function saveLinkedBody(
  transaction: Transaction,
  { guid, origin, hasOldLinks, ...linked }: LinkingBody & { origin: string; hasOldLinks: boolean },
): Promise<void> {
  await transaction.edition.update({
    where: { id: linked.editionId },
    data: { body: linked.body },
    select: { id: true },
  });
  await transaction.article.update({
    where: { id: linked.articleId },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
  await transaction.importedItem.update({
    where: { origin_guid: { origin, guid } },
    data: { version: { increment: 1 }, hasOldLinks },
    select: { guid: true },
  });
}
