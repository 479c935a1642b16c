import 'server-only';
import { database } from '@/lib/db/client';
import { environment } from '@/lib/shared/env';
import { headlineColumns, headlinesOf, newestFirst } from './columns.queries';
import type { Headline } from './reading.rules';

/** A month `YYYY-MM` of the portal's zone that has articles, and when the last of them appeared or changed. */
export type ChangedMonth = { month: string; changedAt: Date };

/** Newest first. One look into the index for each month, however many articles there are. */
export function listChangedMonths(): Promise<ChangedMonth[]> {
  const zone = environment().PORTAL_TZ;
  return database().$queryRaw<ChangedMonth[]>`
    WITH months AS (
      SELECT generate_series(
        date_trunc('month', (SELECT min("publishedAt") FROM "Article" WHERE state = 'published') AT TIME ZONE ${zone}),
        date_trunc('month', (SELECT max("publishedAt") FROM "Article" WHERE state = 'published') AT TIME ZONE ${zone}),
        interval '1 month'
      ) AS first
    ), bounds AS (
      SELECT to_char(first, 'YYYY-MM') AS month,
        first AT TIME ZONE ${zone} AS "from",
        (first + interval '1 month') AT TIME ZONE ${zone} AS "until"
      FROM months
    )
    SELECT bounds.month, greatest(newest."publishedAt", changed."changedAt") AS "changedAt"
    FROM bounds
    CROSS JOIN LATERAL (
      SELECT "publishedAt" FROM "Article"
      WHERE state = 'published' AND "publishedAt" >= bounds."from" AND "publishedAt" < bounds."until"
      ORDER BY "publishedAt" DESC LIMIT 1
    ) AS newest
    CROSS JOIN LATERAL (
      SELECT max("changedAt") AS "changedAt" FROM "Article"
      WHERE state = 'published' AND "changedAt" IS NOT NULL
        AND "publishedAt" >= bounds."from" AND "publishedAt" < bounds."until"
    ) AS changed
    ORDER BY bounds.month DESC`;
}

/** Instants `from` ≤ t < `until`. */
type Stretch = { from: Date; until: Date };

/** Addresses of a stretch of time, newest first, at most `count`. */
export async function listChangedArticles({ from, until }: Stretch, count: number) {
  const rows = await database().article.findMany({
    where: { state: 'published', publishedAt: { gte: from, lt: until } },
    orderBy: newestFirst,
    take: count,
    select: { slug: true, publishedAt: true, changedAt: true },
  });
  return rows.map(({ slug, publishedAt, changedAt }) => ({ slug, changedAt: changedAt ?? publishedAt }));
}

/** What was published at `from` or later, newest first, at most `count`. */
export async function listHeadlinesSince(from: Date, count: number): Promise<Headline[]> {
  const rows = await database().article.findMany({
    where: { state: 'published', publishedAt: { gte: from } },
    orderBy: newestFirst,
    take: count,
    select: headlineColumns,
  });
  return headlinesOf(rows);
}
