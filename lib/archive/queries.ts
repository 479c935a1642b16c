import 'server-only';
import { database } from '@/lib/db/client';
import { portalDay } from '@/lib/shared/dates';
import {
  ALL_NEWS,
  type DayCounts,
  firstDay,
  lastDay,
  type Month,
  type MonthCalendar,
  type MonthCount,
  monthBounds,
  monthOf,
} from './rules';

/** Every month that has news, newest first. */
export function listMonths(): Promise<MonthCount[]> {
  return database().$queryRaw<MonthCount[]>`
    SELECT extract(year FROM day)::int AS year, extract(month FROM day)::int AS month, sum(change)::int AS count
    FROM "PublishedDay" WHERE "scopeId" = ${ALL_NEWS}::uuid
    GROUP BY 1, 2 HAVING sum(change) > 0 ORDER BY 1 DESC, 2 DESC`;
}

/** The months of one year that have news, newest first. */
export function listMonthsOf(year: number): Promise<MonthCount[]> {
  return database().$queryRaw<MonthCount[]>`
    SELECT ${year}::int AS year, extract(month FROM day)::int AS month, sum(change)::int AS count
    FROM "PublishedDay"
    WHERE "scopeId" = ${ALL_NEWS}::uuid AND day BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)
    GROUP BY 2 HAVING sum(change) > 0 ORDER BY 2 DESC`;
}

/** The month of the newest article, or null while there is none. */
export async function findNewestCalendar(): Promise<MonthCalendar | null> {
  const month = await findNeighbour({ not: null }, 'desc');
  return month && findMonthCalendar(month);
}

export async function findMonthCalendar(month: Month): Promise<MonthCalendar> {
  const { from, until } = monthBounds(month);
  const [counts, previous, next] = await Promise.all([
    countDays(month),
    findNeighbour({ lt: from }, 'desc'),
    findNeighbour({ gte: until }, 'asc'),
  ]);
  return { month, counts, previous, next };
}

async function countDays(month: Month): Promise<DayCounts> {
  const rows = await database().$queryRaw<{ day: string; count: number }[]>`
    SELECT day::text AS day, sum(change)::int AS count FROM "PublishedDay"
    WHERE "scopeId" = ${ALL_NEWS}::uuid
      AND day BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date
    GROUP BY 1 HAVING sum(change) > 0`;
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
