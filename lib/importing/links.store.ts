import type { Transaction } from '@/lib/db/transaction';

/** A body with links to the former site, as the import left it. */
type LinkingBody = {
  readonly guid: string;
  readonly articleId: string;
  readonly editionId: string;
  readonly body: string;
};

/** Names of the next news of a site that have links to it, in their order. */
export async function listLinkingGuids(
  transaction: Transaction,
  { origin, after, most }: { origin: string; after: string; most: number },
): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ guid: string }[]>`
    SELECT "guid" FROM "ImportedItem" WHERE "origin" = ${origin} AND "hasOldLinks" AND "guid" > ${after}
    ORDER BY "guid" LIMIT ${most}`;
  return rows.map(({ guid }) => guid);
}

/** Their bodies, under lock; texts on which somebody has worked here are not among them. */
export function lockLinkingBodies(
  transaction: Transaction,
  { origin, guids }: { origin: string; guids: readonly string[] },
): Promise<LinkingBody[]> {
  return transaction.$queryRaw<LinkingBody[]>`
    SELECT item."guid", article."id"::text AS "articleId", edition."id"::text AS "editionId", edition."body"
    FROM "ImportedItem" item
    JOIN "Article" article ON article."id" = item."articleId" AND article."version" = item."version"
    JOIN "Edition" edition ON edition."articleId" = article."id"
    WHERE item."origin" = ${origin} AND item."guid" = ANY(${[...guids]})
    ORDER BY item."guid" FOR UPDATE OF article`;
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

type LinkedBody = LinkingBody & { readonly hasOldLinks: boolean };

/** The words stay what they were, so only bodies change. Raises the articles' versions, as every write does. */
export async function saveLinkedBodies(
  transaction: Transaction,
  origin: string,
  linked: readonly LinkedBody[],
): Promise<void> {
  const editionIds = linked.map(({ editionId }) => editionId);
  const bodies = linked.map(({ body }) => body);
  await transaction.$executeRaw`
    UPDATE "Edition" edition SET "body" = saved."body"
    FROM unnest(${editionIds}::uuid[], ${bodies}::text[]) AS saved("id", "body") WHERE edition."id" = saved."id"`;
  const articleIds = linked.map(({ articleId }) => articleId);
  await transaction.$executeRaw`
    UPDATE "Article" SET "version" = "version" + 1 WHERE "id" = ANY(${articleIds}::uuid[])`;
  const guids = linked.map(({ guid }) => guid);
  const left = linked.map(({ hasOldLinks }) => hasOldLinks);
  await transaction.$executeRaw`
    UPDATE "ImportedItem" item SET "version" = item."version" + 1, "hasOldLinks" = saved."left"
    FROM unnest(${guids}::text[], ${left}::boolean[]) AS saved("guid", "left")
    WHERE item."origin" = ${origin} AND item."guid" = saved."guid"`;
}
