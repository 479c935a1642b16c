import type { PrismaClient } from '@/lib/db/generated/client';

/** One in so many copies is a draft. */
const DRAFTS = 10;

/**
 * Adds copies of the sample news until there are `count` articles, an hour apart from one another, and lets the
 * database look at what it has: a portal that grew for years did so too.
 */
export async function fillUpTo(database: PrismaClient, count: number): Promise<void> {
  const there = await database.article.count();
  await database.$executeRaw`
    INSERT INTO "Article" ("id", "slug", "createdAt")
    SELECT gen_random_uuid(), 'kopiya-' || number, now() - number * interval '1 hour'
    FROM generate_series(${there + 1}::int, ${count}::int) AS number`;
  await database.$executeRaw`
    INSERT INTO "Edition" ("id", "articleId", "number", "state", "title", "lead", "body", "bodyText",
      "plainSummary", "categoryId", "sourceId", "publishedAt", "createdById", "changedById", "substanceById",
      "createdAt", "changedAt")
    SELECT gen_random_uuid(), copy."id", 1, CASE WHEN copy."place" % ${DRAFTS} = 0 THEN 'draft' ELSE 'published' END,
      original."title" || ', выпуск ' || copy."place", original."lead", original."body", original."bodyText",
      original."plainSummary", original."categoryId", original."sourceId",
      CASE WHEN copy."place" % ${DRAFTS} = 0 THEN NULL ELSE copy."createdAt" END,
      original."createdById", original."changedById", original."substanceById", copy."createdAt", copy."createdAt"
    FROM (
      SELECT "id", "createdAt", substr("slug", 8)::int AS "place" FROM "Article"
      WHERE "slug" LIKE 'kopiya-%' AND NOT EXISTS (SELECT FROM "Edition" WHERE "articleId" = "Article"."id")
    ) copy
    JOIN (
      SELECT "Edition".*, row_number() OVER (ORDER BY "Edition"."id") - 1 AS "place", count(*) OVER () AS "count"
      FROM "Edition" JOIN "Article" ON "Article"."liveEditionId" = "Edition"."id"
      WHERE "Article"."slug" NOT LIKE 'kopiya-%'
    ) original ON original."place" = copy."place" % original."count"`;
  await database.$executeRaw`
    UPDATE "Article" SET "state" = 'published', "publishedAt" = "Edition"."publishedAt",
      "liveEditionId" = "Edition"."id", "liveCategoryId" = "Edition"."categoryId",
      "liveSourceId" = "Edition"."sourceId"
    FROM "Edition" WHERE "Edition"."articleId" = "Article"."id" AND "Edition"."state" = 'published'
      AND "Article"."state" = 'unpublished' AND "Article"."slug" LIKE 'kopiya-%'`;
  await database.$executeRaw`ANALYZE`;
}
