import { Prisma } from '@/lib/db/generated/client';
import { wakeJob } from '@/lib/db/jobs';
import type { Transaction } from '@/lib/db/transaction';
import type { DigestPlan, DigestSettings } from './hours.rules';

const DEFAULT_SETTINGS: DigestSettings = { digestHour: 9, digestWeekday: 1 };

export async function findDigestSettings(transaction: Transaction): Promise<DigestSettings> {
  const select = { digestHour: true, digestWeekday: true } as const;
  return (await transaction.portalSettings.findUnique({ where: { id: 1 }, select })) ?? DEFAULT_SETTINGS;
}

type Lot = {
  readonly plan: DigestPlan;
  readonly now: Date;
  /** Id of the last subscriber of the lot before, null for the first lot. */
  readonly after: string | null;
  readonly size: number;
};

/** What became of a lot; `last` is null when nobody was left. */
export type PlannedLot = { readonly letters: number; readonly last: string | null };

/**
 * Plans the digests of the next `size` subscribers, in one statement: what each has to be told, a letter for those
 * with something to read, and the mark that the hour was planned. The subscribers are not locked against
 * references (NO KEY): whoever corrects an article writes letters to them, with the article locked.
 */
export async function planLot(
  transaction: Transaction,
  { plan, now, after, size }: Lot,
): Promise<PlannedLot> {
  const [planned] = await transaction.$queryRaw<PlannedLot[]>`
    WITH lot AS MATERIALIZED (
      SELECT id, email, "confirmedAt", "allCategories" FROM "Subscriber" AS subscriber
      WHERE state = 'active' AND frequency = ${plan.frequency} AND ${isDue(plan)}
        AND (${after}::uuid IS NULL OR id > ${after}::uuid)
      ORDER BY id LIMIT ${size} FOR NO KEY UPDATE SKIP LOCKED
    ), told AS (
      INSERT INTO "ToldArticle" ("subscriberId", "articleId", "toldAt")
      SELECT subscriber.id, article.id, ${now}::timestamptz
      FROM lot AS subscriber JOIN "Article" article ON ${isToBeTold(plan)}
      ON CONFLICT DO NOTHING RETURNING "subscriberId"
    ), letters AS (
      INSERT INTO "Letter" (id, key, kind, data, recipient, "subscriberId", "createdAt", "dueAt")
      SELECT gen_random_uuid(), concat('digest ', id, ' ', ${now.toISOString()}::text), 'digest',
        jsonb_build_object('toldAt', ${now.toISOString()}::text), email, id, ${now}::timestamptz, ${now}::timestamptz
      FROM lot WHERE id IN (SELECT "subscriberId" FROM told)
      RETURNING 1
    ), marked AS (
      UPDATE "Subscriber" SET "plannedAt" = ${plan.hour}::timestamptz
      WHERE ${plan.hour}::timestamptz IS NOT NULL AND id IN (SELECT id FROM lot)
    )
    SELECT (SELECT count(*)::int FROM letters) AS letters,
      (SELECT id::text FROM lot ORDER BY id DESC LIMIT 1) AS last`;
  if (!planned) return { letters: 0, last: null };
  if (planned.letters > 0) await wakeJob(transaction, 'deliver-letters');
  return planned;
}

/** Nobody is planned for an hour twice; without hours, only those are touched who have something to read. */
function isDue(plan: DigestPlan): Prisma.Sql {
  if (plan.hour) return Prisma.sql`("plannedAt" IS NULL OR "plannedAt" < ${plan.hour}::timestamptz)`;
  return Prisma.sql`EXISTS (
    SELECT FROM "Article" article WHERE ${isToBeTold(plan)} AND NOT EXISTS (
      SELECT FROM "ToldArticle" WHERE "subscriberId" = subscriber.id AND "articleId" = article.id))`;
}

/** News of a former site were told to its readers then: an import brings no letters. */
function isToBeTold({ since, until }: DigestPlan): Prisma.Sql {
  return Prisma.sql`article.state = 'published'
    AND article."publishedAt" BETWEEN ${since}::timestamptz AND ${until}::timestamptz
    AND article."publishedAt" >= subscriber."confirmedAt"
    AND NOT EXISTS (
      SELECT FROM "ImportedItem" item WHERE item."articleId" = article.id AND item."asPublished")
    AND (subscriber."allCategories" OR EXISTS (
      SELECT FROM "SubscriberCategory" chosen
      WHERE chosen."subscriberId" = subscriber.id AND chosen."categoryId" = article."liveCategoryId"))`;
}
