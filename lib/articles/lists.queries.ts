import 'server-only';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { remembered } from '@/lib/shared/remembered';
import { headlineColumns, headlinesOf, newestFirst, teaserColumns, teasersOf } from './columns.queries';
import { findPlace, type ListScope, type PageStart } from './list-places.queries';
import { PAGE_SIZE } from './paging.rules';
import type { Headline, ImportantDate, Teaser } from './reading.rules';

/**
 * One page of a list, newest first, and how many articles the whole list has. However deep the page lies, no more
 * articles are walked than its first day has; their texts are read of the page's own alone.
 */
export function listArticles(scope: ListScope, page: number): Promise<ListPage> {
  return scope.of === 'all' ? readList('all', '', page) : readList(scope.of, scope.id, page);
}

type ListPage = { total: number; articles: Teaser[] };

/** One request asks for it from the page and from its metadata. */
const readList = cache((of: ListScope['of'], id: string, page: number) =>
  readPage(of === 'all' ? { of } : { of, id }, page),
);

async function readPage(scope: ListScope, page: number): Promise<ListPage> {
  const place = await findPlace(scope, (page - 1) * PAGE_SIZE);
  const ids = place.start ? await listIds(scope, place.start) : [];
  return { total: place.total, articles: await listTeasers(ids) };
}

/** In the order of `ids`. */
async function listTeasers(ids: readonly string[]): Promise<Teaser[]> {
  if (ids.length === 0) return [];
  const rows = await database().article.findMany({
    where: { id: { in: [...ids] }, state: 'published' },
    select: { id: true, ...teaserColumns },
  });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return teasersOf(ids.flatMap((id) => rowOf.get(id) ?? []));
}

async function listIds(scope: ListScope, { until, skip }: PageStart): Promise<string[]> {
  const page = { skip, take: PAGE_SIZE };
  if (scope.of === 'tag') return listTaggedIds(scope.id, until, page);
  const rows = await database().article.findMany({
    where: { state: 'published', publishedAt: { lt: until }, ...columnOf(scope) },
    orderBy: newestFirst,
    select: { id: true },
    ...page,
  });
  return rows.map(({ id }) => id);
}

function columnOf(scope: Exclude<ListScope, { of: 'tag' }>): Prisma.ArticleWhereInput {
  if (scope.of === 'all') return {};
  return scope.of === 'category' ? { liveCategoryId: scope.id } : { liveSourceId: scope.id };
}

async function listTaggedIds(tagId: string, until: Date, page: { skip: number; take: number }) {
  const rows = await database().liveTag.findMany({
    where: { tagId, publishedAt: { lt: until } },
    orderBy: [{ publishedAt: 'desc' }, { articleId: 'desc' }],
    select: { articleId: true },
    ...page,
  });
  return rows.map(({ articleId }) => articleId);
}

export async function listNewest(count: number): Promise<Teaser[]> {
  const rows = await database().article.findMany({
    where: { state: 'published' },
    orderBy: newestFirst,
    take: count,
    select: teaserColumns,
  });
  return teasersOf(rows);
}

export const listHeadlines = remembered('headlines', async (count: number): Promise<Headline[]> => {
  const rows = await database().article.findMany({
    where: { state: 'published' },
    orderBy: newestFirst,
    take: count,
    select: headlineColumns,
  });
  return headlinesOf(rows);
});

/** Instants `from` ≤ t < `until`. */
type Stretch = { from: Date; until: Date };

/** Headlines of a stretch of time, newest first, at most `count`. */
export async function listHeadlinesBetween({ from, until }: Stretch, count: number): Promise<Headline[]> {
  const rows = await database().article.findMany({
    where: { state: 'published', publishedAt: { gte: from, lt: until } },
    orderBy: newestFirst,
    take: count,
    select: headlineColumns,
  });
  return headlinesOf(rows);
}

/** Articles of a stretch of time, newest first, at most `count`. */
export async function listArticlesBetween({ from, until }: Stretch, count: number): Promise<Teaser[]> {
  const rows = await database().article.findMany({
    where: { state: 'published', publishedAt: { gte: from, lt: until } },
    orderBy: newestFirst,
    take: count,
    select: teaserColumns,
  });
  return teasersOf(rows);
}

/** Terms of action cards that are not over on the day `today` (`YYYY-MM-DD`), the nearest first. */
export async function listImportantDates(today: string, count: number): Promise<ImportantDate[]> {
  // From the live texts that have a term, which are few, to their articles.
  const rows = await database().edition.findMany({
    where: { state: 'published', deadline: { gte: dateColumn(today) }, liveOf: { state: 'published' } },
    orderBy: [{ deadline: 'asc' }, { liveOf: { publishedAt: 'desc' } }, { articleId: 'desc' }],
    take: count,
    select: { title: true, deadline: true, article: { select: { slug: true } } },
  });
  return rows.flatMap(({ title, deadline, article }) =>
    deadline ? [{ slug: article.slug, title, deadline: dayOfColumn(deadline) }] : [],
  );
}

// Prisma carries a DATE column as midnight UTC.

function dateColumn(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOfColumn(date: Date): string {
  return date.toISOString().slice(0, 10);
}
