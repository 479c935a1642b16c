import 'server-only';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { environment } from '@/lib/shared/env';
import { instantsOf, type Month, monthOf, type Period } from './period.rules';
import {
  type CategorySubscribers,
  type Figures,
  type MonthCount,
  NO_CATEGORY,
  READ,
  type SubscriberCount,
} from './rules';

/** Everything that the page and the files show, counted by the database in the months of the portal's zone. */
export async function findFigures(period: Period): Promise<Figures> {
  const [
    categories,
    publications,
    readings,
    comments,
    subscribers,
    activeNow,
    categorySubscribers,
    messages,
  ] = await Promise.all([
    listCategories(),
    countPublications(period),
    countReadings(period),
    countStates(Prisma.sql`"Comment"`, period),
    countSubscribers(period),
    database().subscriber.count({ where: { state: 'active' } }),
    countCategorySubscribers(),
    countStates(Prisma.sql`"FeedbackMessage"`, period),
  ]);
  return {
    ...{ period, categories, publications, readings, comments, subscribers, activeNow },
    ...{ categorySubscribers, messages },
  };
}

/** The month from which on there is anything to count; this month on a new portal. */
export async function findFirstMonth(now: Date): Promise<Month> {
  const [row] = await database().$queryRaw<{ first: Date | null }[]>`
    SELECT least(
      (SELECT min("publishedAt") FROM "Article"),
      (SELECT min("createdAt") FROM "Comment"),
      (SELECT min("createdAt") FROM "FeedbackMessage"),
      (SELECT min("confirmedAt") FROM "Subscriber")
    ) AS "first"`;
  const first = row?.first ?? now;
  return monthOf(first < now ? first : now);
}

function listCategories() {
  return database().category.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  });
}

/** First publications, also of articles that were withdrawn or removed since. */
function countPublications(period: Period): Promise<MonthCount[]> {
  return database().$queryRaw`
    SELECT ${monthIn(Prisma.sql`"publishedAt"`)} AS "month",
      coalesce("liveCategoryId"::text, ${NO_CATEGORY}) AS "kind", count(*)::int AS "count"
    FROM "Article" WHERE ${within(Prisma.sql`"publishedAt"`, period)} GROUP BY 1, 2`;
}

/** Days are the portal's own already. */
function countReadings({ from, to }: Period): Promise<MonthCount[]> {
  return database().$queryRaw`
    SELECT to_char("day", 'YYYY-MM') AS "month", ${READ} AS "kind", sum("count")::int AS "count"
    FROM "ReaderCount"
    WHERE "day" >= ${`${from}-01`}::date AND "day" < ${`${to}-01`}::date + interval '1 month'
    GROUP BY 1`;
}

function countStates(table: Prisma.Sql, period: Period): Promise<MonthCount[]> {
  return database().$queryRaw`
    SELECT ${monthIn(Prisma.sql`"createdAt"`)} AS "month", "state" AS "kind", count(*)::int AS "count"
    FROM ${table} WHERE ${within(Prisma.sql`"createdAt"`, period)} GROUP BY 1, 2`;
}

/**
 * From the log of changes, which keeps what is deleted elsewhere: ended subscriptions soon are. Subscriptions that
 * began or ended without it (the sample news) are counted by their own dates.
 */
function countSubscribers(period: Period): Promise<SubscriberCount[]> {
  const { since } = instantsOf(period);
  return database().$queryRaw`
    SELECT ${monthIn(Prisma.sql`"at"`)} AS "month", "kind", count(*)::int AS "count",
      sum("change")::int AS "change"
    FROM (
      SELECT "at", ${kindOfEntry} AS "kind", ${changeOfEntry} AS "change" FROM "AuditEntry"
      WHERE "action" IN ('subscription.confirm', 'subscription.end', 'subscription.suspend')
        AND "at" >= ${since}
      UNION ALL
      SELECT "confirmedAt", 'joined', 1 FROM "Subscriber"
      WHERE "confirmedAt" >= ${since} AND NOT ${isLogged('subscription.confirm')}
      UNION ALL
      SELECT "endedAt", 'left', -1 FROM "Subscriber"
      WHERE "state" = 'ended' AND "confirmedAt" IS NOT NULL AND "endedAt" >= ${since}
        AND NOT ${isLogged('subscription.end')}
      UNION ALL
      SELECT "refusedAt", 'suspended', -1 FROM "Subscriber"
      WHERE "state" = 'suspended' AND "refusedAt" >= ${since} AND NOT ${isLogged('subscription.suspend')}
    ) "events" WHERE "kind" IS NOT NULL GROUP BY 1, 2`;
}

/** Null: somebody refused before they had confirmed. */
const kindOfEntry = Prisma.sql`CASE
  WHEN "action" = 'subscription.confirm' THEN 'joined'
  WHEN "action" = 'subscription.suspend' THEN 'suspended'
  WHEN "before"->>'state' IN ('active', 'suspended') THEN 'left'
END`;

const changeOfEntry = Prisma.sql`CASE
  WHEN "after"->>'state' = 'active' THEN 1
  WHEN "before"->>'state' = 'active' THEN -1
  ELSE 0
END`;

function isLogged(action: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "AuditEntry" WHERE "action" = ${action} AND "subjectType" = 'subscriber'
      AND "subjectId" = "Subscriber"."id"::text
  )`;
}

function countCategorySubscribers(): Promise<CategorySubscribers[]> {
  return database().$queryRaw`
    SELECT "Category"."name", ("all"."count" + count("Subscriber"."id"))::int AS "told",
      count("Subscriber"."id")::int AS "byName"
    FROM "Category"
    CROSS JOIN (SELECT count(*) FROM "Subscriber" WHERE "state" = 'active' AND "allCategories") "all"
    LEFT JOIN "SubscriberCategory" ON "SubscriberCategory"."categoryId" = "Category"."id"
    LEFT JOIN "Subscriber" ON "Subscriber"."id" = "SubscriberCategory"."subscriberId"
      AND "Subscriber"."state" = 'active' AND NOT "Subscriber"."allCategories"
    GROUP BY "Category"."id", "all"."count" ORDER BY "Category"."position", "Category"."name"`;
}

/** `YYYY-MM` in the portal's zone, whatever the session's is. */
function monthIn(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${instant} AT TIME ZONE ${environment().PORTAL_TZ}, 'YYYY-MM')`;
}

function within(instant: Prisma.Sql, period: Period): Prisma.Sql {
  const { since, until } = instantsOf(period);
  return Prisma.sql`${instant} >= ${since} AND ${instant} < ${until}`;
}
