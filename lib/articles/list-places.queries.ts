import 'server-only';
import { ALL_NEWS, dayBounds } from '@/lib/archive/rules';
import { database } from '@/lib/db/client';

/** Whose articles a list shows; `id` is that of the category, source or tag. */
export type ListScope = { of: 'all' } | { of: 'category' | 'source'; id: string } | { of: 'tag'; id: string };

/** Where a page begins: `skip` articles after the newest of those published before `until`. */
export type PageStart = { readonly until: Date; readonly skip: number };

/** `start` is null where the list has no such page. */
export type Place = { readonly total: number; readonly start: PageStart | null };

/** How many articles a list has, and where its article number `before` + 1 is found; days are counted, not articles. */
export async function findPlace(scope: ListScope, before: number): Promise<Place> {
  const [row] = await database().$queryRaw<PlaceRow[]>`
    WITH days AS (
      SELECT day, sum(change) AS count FROM "PublishedDay" WHERE "scopeId" = ${idOf(scope)}::uuid
      GROUP BY day HAVING sum(change) > 0
    ), places AS (
      SELECT day, count, sum(count) OVER (ORDER BY day DESC) AS reached FROM days
    ), place AS (
      SELECT day, reached - count AS newer FROM places WHERE reached > ${before} ORDER BY day DESC LIMIT 1
    )
    SELECT (SELECT coalesce(sum(count), 0)::int FROM days) AS total,
      (SELECT day::text FROM place) AS day, (SELECT newer::int FROM place) AS newer`;
  return placeOf(row, before);
}

type PlaceRow = { total: number; day: string | null; newer: number | null };

function placeOf(row: PlaceRow | undefined, before: number): Place {
  const { total, day, newer } = row ?? { total: 0, day: null, newer: null };
  if (day === null || newer === null) return { total, start: null };
  return { total, start: { until: dayBounds(day).until, skip: before - newer } };
}

/** How many articles are newer than the day (`YYYY-MM-DD`): its newest has the next place in the list of all. */
export async function countNewerThan(day: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(change), 0)::int AS count FROM "PublishedDay"
    WHERE "scopeId" = ${ALL_NEWS}::uuid AND day > ${day}::date`;
  return row?.count ?? 0;
}

function idOf(scope: ListScope): string {
  return scope.of === 'all' ? ALL_NEWS : scope.id;
}
