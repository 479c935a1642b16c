import 'server-only';
import { database } from '@/lib/db/client';
import { portalDay } from '@/lib/shared/dates';
import { environment } from '@/lib/shared/env';
import {
  type DayCounts,
  type Month,
  type MonthCalendar,
  type MonthCount,
  monthBounds,
  monthOf,
} from './rules';

/** Every month that has news, newest first. */
export function listMonths(): Promise<MonthCount[]> {
  return database().$queryRaw<MonthCount[]>`
    SELECT extract(year FROM day)::int AS year, extract(month FROM day)::int AS month, sum(count)::int AS count
    FROM (
      SELECT ("publishedAt" AT TIME ZONE ${environment().PORTAL_TZ})::date AS day, count(*) AS count
      FROM "Article" WHERE state = 'published' GROUP BY 1
    ) AS days
    GROUP BY 1, 2 ORDER BY 1 DESC, 2 DESC`;
}

/** The month of the newest article, or null while there is none. */
export async function findNewestCalendar(): Promise<MonthCalendar | null> {
  const month = await findNeighbour({ not: null }, 'desc');
  return month && findMonthCalendar(month);
}

export async function findMonthCalendar(month: Month): Promise<MonthCalendar> {
  const { from, until } = monthBounds(month);
  const [counts, previous, next] = await Promise.all([
    countDays(from, until),
    findNeighbour({ lt: from }, 'desc'),
    findNeighbour({ gte: until }, 'asc'),
  ]);
  return { month, counts, previous, next };
}

async function countDays(from: Date, until: Date): Promise<DayCounts> {
  const rows = await database().$queryRaw<{ day: string; count: number }[]>`
    SELECT to_char("publishedAt" AT TIME ZONE ${environment().PORTAL_TZ}, 'YYYY-MM-DD') AS day, count(*)::int AS count
    FROM "Article"
    WHERE state = 'published' AND "publishedAt" >= ${from} AND "publishedAt" < ${until}
    GROUP BY 1`;
  return new Map(rows.map(({ day, count }) => [day, count]));
}

type InstantRange = { lt: Date } | { gte: Date } | { not: null };

async function findNeighbour(publishedAt: InstantRange, order: 'asc' | 'desc'): Promise<Month | null> {
  const article = await database().article.findFirst({
    where: { state: 'published', publishedAt },
    orderBy: { publishedAt: order },
    select: { publishedAt: true },
  });
  return article?.publishedAt ? monthOf(portalDay(article.publishedAt)) : null;
}
