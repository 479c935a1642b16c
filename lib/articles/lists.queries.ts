import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { remembered } from '@/lib/shared/remembered';
import { headlineColumns, headlinesOf, newestFirst, teaserColumns, teasersOf } from './columns.queries';
import { PAGE_SIZE } from './paging.rules';
import type { Headline, ImportantDate, Teaser } from './reading.rules';

/** Whose articles a list shows; `id` is that of the category, source or tag. */
export type ListScope = { of: 'all' } | { of: 'category' | 'source' | 'tag'; id: string };

/** One page of a list, newest first, and how many articles the whole list has. */
export async function listArticles(
  scope: ListScope,
  page: number,
): Promise<{ total: number; articles: Teaser[] }> {
  const where = { state: 'published', ...conditionOf(scope) };
  const [total, rows] = await Promise.all([
    database().article.count({ where }),
    database().article.findMany({
      where,
      orderBy: newestFirst,
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: teaserColumns,
    }),
  ]);
  return { total, articles: teasersOf(rows) };
}

function conditionOf(scope: ListScope): Prisma.ArticleWhereInput {
  if (scope.of === 'category') return { liveCategoryId: scope.id };
  if (scope.of === 'source') return { liveSourceId: scope.id };
  if (scope.of === 'tag') return { liveEdition: { tags: { some: { tagId: scope.id } } } };
  return {};
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
  const rows = await database().article.findMany({
    where: { state: 'published', liveEdition: { deadline: { gte: dateColumn(today) } } },
    orderBy: [{ liveEdition: { deadline: 'asc' } }, ...newestFirst],
    take: count,
    select: { slug: true, liveEdition: { select: { title: true, deadline: true } } },
  });
  return rows.flatMap(({ slug, liveEdition }) =>
    liveEdition?.deadline
      ? [{ slug, title: liveEdition.title, deadline: dayOfColumn(liveEdition.deadline) }]
      : [],
  );
}

// Prisma carries a DATE column as midnight UTC.

function dateColumn(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOfColumn(date: Date): string {
  return date.toISOString().slice(0, 10);
}
