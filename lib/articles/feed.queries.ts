import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { labelColumns, newestFirst, pictureColumns, pictureOf } from './columns.queries';
import type { FeedArticle } from './reading.rules';

/** The newest articles of all categories or of one. */
export type FeedScope = { categoryId: string | null };

export type FeedReading = {
  /** Newest first. */
  articles: FeedArticle[];
  /** When anything of it changed last, what was taken from it included; null: nothing ever was in it. */
  changedAt: Date | null;
};

const feedColumns = {
  id: true,
  slug: true,
  publishedAt: true,
  changedAt: true,
  liveCategory: { select: labelColumns },
  liveSource: { select: labelColumns },
  liveEdition: {
    select: {
      id: true,
      title: true,
      lead: true,
      body: true,
      plainSummary: true,
      photo: { select: pictureColumns },
      tags: { select: { tag: { select: labelColumns } }, orderBy: { tag: { name: 'asc' } } },
    },
  },
} satisfies Prisma.ArticleSelect;

type FeedRow = Prisma.ArticleGetPayload<{ select: typeof feedColumns }>;

export async function readFeed({ categoryId }: FeedScope, count: number): Promise<FeedReading> {
  const ofScope = categoryId === null ? {} : { liveCategoryId: categoryId };
  const rows = await database().article.findMany({
    where: { state: 'published', ...ofScope },
    orderBy: newestFirst,
    take: count,
    select: feedColumns,
  });
  const oldest = rows.length < count ? null : (rows.at(-1)?.publishedAt ?? null);
  const taken = await Promise.all([findGoneAt(ofScope, oldest), findHiddenAt(rows)]);
  return { articles: rows.flatMap(feedArticleOf), changedAt: latestOf([...datesOf(rows), ...taken]) };
}

function datesOf(rows: readonly FeedRow[]): (Date | null)[] {
  return rows.flatMap(({ publishedAt, changedAt }) => [publishedAt, changedAt]);
}

/** When readers last lost an article that would stand in the feed. */
async function findGoneAt(ofScope: Prisma.ArticleWhereInput, oldest: Date | null): Promise<Date | null> {
  const { _max } = await database().article.aggregate({
    where: {
      state: { in: ['withdrawn', 'removed'] },
      ...ofScope,
      publishedAt: { gte: oldest ?? new Date(0) },
    },
    _max: { withdrawnAt: true, removedAt: true },
  });
  return latestOf([_max.withdrawnAt, _max.removedAt]);
}

/** When readers last lost a picture of these articles. */
async function findHiddenAt(rows: readonly FeedRow[]): Promise<Date | null> {
  const editionIds = rows.flatMap(({ liveEdition }) => liveEdition?.id ?? []);
  const { _max } = await database().media.aggregate({
    where: { hiddenAt: { not: null }, usedIn: { some: { editionId: { in: editionIds } } } },
    _max: { hiddenAt: true },
  });
  return _max.hiddenAt;
}

function latestOf(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce((latest, date) => (date && (!latest || date > latest) ? date : latest), null);
}

function feedArticleOf({
  liveEdition,
  publishedAt,
  liveCategory,
  liveSource,
  ...row
}: FeedRow): FeedArticle[] {
  if (!(liveEdition && publishedAt)) return [];
  return [
    {
      ...{ ...row, publishedAt, category: liveCategory, source: liveSource },
      ...{ title: liveEdition.title, lead: liveEdition.lead, body: liveEdition.body },
      plainSummary: liveEdition.plainSummary.split('\n').filter(Boolean),
      tags: liveEdition.tags.map(({ tag }) => tag),
      photo: pictureOf(liveEdition.photo),
    },
  ];
}
