import type { ActionCard } from '@/lib/articles/action-card.rules';
import type { PrismaClient } from '@/lib/db/generated/client';

/** A published article with its one edition. */
export type NewsRow = {
  readonly articleId: string;
  readonly editionId: string;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly bodyText: string;
  readonly categoryId: string;
  readonly sourceId: string;
  readonly personId: string;
  /** ISO 8601 */
  readonly publishedAt: string;
  readonly actionCard: ActionCard | null;
  /** `YYYY-MM-DD` */
  readonly deadline: string | null;
  readonly tagIds: readonly string[];
};

const ON_A_BUSY_MACHINE = { timeout: 120_000, maxWait: 60_000 };

/** All of them with four statements: a hundred thousand take a minute or two, most of it the words for search. */
export async function insertNews(database: PrismaClient, rows: readonly NewsRow[]): Promise<void> {
  const news = JSON.stringify(rows);
  await database.$transaction(async (transaction) => {
    await transaction.$executeRaw`
      INSERT INTO "Article" ("id", "slug", "createdAt")
      SELECT "articleId", "slug", "publishedAt"
      FROM jsonb_to_recordset(${news}::jsonb) AS news("articleId" uuid, "slug" text, "publishedAt" timestamptz)`;
    await transaction.$executeRaw`
      INSERT INTO "Edition" ("id", "articleId", "number", "state", "title", "lead", "body", "bodyText", "actionCard",
        "deadline", "categoryId", "sourceId", "publishedAt", "createdById", "changedById", "substanceById",
        "createdAt", "changedAt")
      SELECT "editionId", "articleId", 1, 'published', "title", "lead", "body", "bodyText", "actionCard",
        "deadline", "categoryId", "sourceId", "publishedAt", "personId", "personId", "personId",
        "publishedAt", "publishedAt"
      FROM jsonb_to_recordset(${news}::jsonb) AS news("editionId" uuid, "articleId" uuid, "title" text, "lead" text,
        "body" text, "bodyText" text, "actionCard" jsonb, "deadline" date, "categoryId" uuid, "sourceId" uuid,
        "publishedAt" timestamptz, "personId" uuid)`;
    await transaction.$executeRaw`
      INSERT INTO "EditionTag" ("editionId", "tagId")
      SELECT "editionId", tag::uuid FROM jsonb_to_recordset(${news}::jsonb) AS news("editionId" uuid, "tagIds" jsonb),
        jsonb_array_elements_text("tagIds") AS tag`;
    await transaction.$executeRaw`
      UPDATE "Article" SET "state" = 'published', "publishedAt" = news."publishedAt",
        "liveEditionId" = "editionId", "liveCategoryId" = "categoryId", "liveSourceId" = "sourceId"
      FROM jsonb_to_recordset(${news}::jsonb) AS news("articleId" uuid, "editionId" uuid, "categoryId" uuid,
        "sourceId" uuid, "publishedAt" timestamptz)
      WHERE "Article"."id" = news."articleId"`;
  }, ON_A_BUSY_MACHINE);
}
