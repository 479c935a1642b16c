import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type FactTick, ticksOf } from './fact-ticks.rules';
import {
  type ArticleStanding,
  type ArticleState,
  type ArticleText,
  addressesOf,
  type EditionState,
  type SavedText,
  WORKING_STATES,
} from './rules';
import { articleTextOf, articleTextSelect } from './text.store';

const editionSelect = {
  id: true,
  number: true,
  state: true,
  createdById: true,
  changedById: true,
  changedAt: true,
  changedBy: { select: { name: true } },
  factTicks: { select: { kind: true, value: true, personId: true } },
  category: { select: { slug: true } },
  source: { select: { slug: true } },
  ...articleTextSelect,
  tags: { select: { tag: { select: { name: true, slug: true } } }, orderBy: { tag: { name: 'asc' } } },
} as const satisfies Prisma.EditionSelect;

const articleSelect = {
  id: true,
  slug: true,
  nextSlug: true,
  state: true,
  version: true,
  publishedAt: true,
  liveEditionId: true,
  editions: {
    where: { state: { in: [...WORKING_STATES, 'published'] } },
    select: editionSelect,
  },
} as const satisfies Prisma.ArticleSelect;

type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;
type EditionRow = ArticleRow['editions'][number];

/** An article under lock, with the edition readers see and the one in work. */
export type LockedArticle = {
  readonly id: string;
  readonly slug: string;
  readonly nextSlug: string | null;
  readonly publishedAt: Date | null;
  readonly standing: ArticleStanding;
  readonly working: LockedEdition | null;
  readonly live: LockedEdition | null;
};

type LockedEdition = {
  readonly id: string;
  readonly number: number;
  readonly text: ArticleText;
  readonly changedById: string;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** What somebody compared with its source; not all of it need still be in the text. */
  readonly ticks: readonly FactTick[];
  readonly categorySlug: string | null;
  readonly sourceSlug: string | null;
  readonly tagSlugs: readonly string[];
};

/** Takes the article's lock till the transaction ends: whoever comes second sees what the first one did. */
export async function lockArticle(
  transaction: Transaction,
  articleId: string,
): Promise<LockedArticle | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
  const row = await transaction.article.findUnique({ where: { id: articleId }, select: articleSelect });
  return row && lockedArticleOf(row);
}

function lockedArticleOf(row: ArticleRow): LockedArticle {
  const working = row.editions.find((edition) => edition.state !== 'published');
  const live = row.editions.find((edition) => edition.state === 'published');
  return {
    id: row.id,
    slug: row.slug,
    nextSlug: row.nextSlug,
    publishedAt: row.publishedAt,
    // The database admits only these words: constraints Article_state and Edition_state.
    standing: {
      state: row.state as ArticleState,
      version: row.version,
      working: working
        ? { id: working.id, state: working.state as EditionState, createdById: working.createdById }
        : null,
    },
    working: working ? lockedEditionOf(working) : null,
    live: live ? lockedEditionOf(live) : null,
  };
}

function lockedEditionOf(row: EditionRow): LockedEdition {
  return {
    id: row.id,
    number: row.number,
    text: articleTextOf(row),
    ticks: ticksOf(row.factTicks),
    changedById: row.changedById,
    changedBy: row.changedBy.name,
    changedAt: row.changedAt,
    categorySlug: row.category?.slug ?? null,
    sourceSlug: row.source?.slug ?? null,
    tagSlugs: row.tags.map(({ tag }) => tag.slug),
  };
}

/** What the database holds now, to be shown beside a text that came too late. */
export function savedTextOf(article: LockedArticle): SavedText | null {
  const edition = article.working ?? article.live;
  if (!edition) return null;
  const { text, changedBy, changedAt } = edition;
  const slug = article.nextSlug ?? article.slug;
  return { ...text, slug, version: article.standing.version, changedBy, changedAt };
}

export async function insertArticle(transaction: Transaction, slug: string, now: Date): Promise<string> {
  const { id } = await transaction.article.create({ data: { slug, createdAt: now }, select: { id: true } });
  return id;
}

/** Writes columns of the article and raises its version; answers the new version. */
export async function updateArticle(
  transaction: Transaction,
  articleId: string,
  columns: Prisma.ArticleUncheckedUpdateInput,
): Promise<number> {
  const { version } = await transaction.article.update({
    where: { id: articleId },
    data: { ...columns, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** An edition of the article by its number, whatever its state. */
export async function findEdition(transaction: Transaction, articleId: string, number: number) {
  const row = await transaction.edition.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { id: true, createdById: true, publishedAt: true, ...articleTextSelect },
  });
  if (!row) return null;
  return { id: row.id, createdById: row.createdById, publishedAt: row.publishedAt, text: articleTextOf(row) };
}

/** Nobody works on the edition any more; its text stays in the history. */
export async function setEditionAside(transaction: Transaction, editionId: string): Promise<void> {
  await transaction.edition.update({ where: { id: editionId }, data: { state: 'superseded' } });
}

export async function nextEditionNumber(transaction: Transaction, articleId: string): Promise<number> {
  const highest = await transaction.edition.aggregate({ where: { articleId }, _max: { number: true } });
  return (highest._max.number ?? 0) + 1;
}

/** The working edition becomes the live one, the live one is superseded. */
export async function setLive(transaction: Transaction, article: LockedArticle, now: Date): Promise<void> {
  if (article.live) {
    await transaction.edition.update({ where: { id: article.live.id }, data: { state: 'superseded' } });
  }
  if (article.working) {
    const published = { state: 'published', publishedAt: now };
    await transaction.edition.update({ where: { id: article.working.id }, data: published });
  }
}

/** Readers' addresses that show this article now or will with its working edition. */
export function addressesOfLocked(article: LockedArticle): string[] {
  const editions = [article.live, article.working].filter((edition) => edition !== null);
  return addressesOf({
    slugs: [article.slug, ...(article.nextSlug ? [article.nextSlug] : [])],
    categorySlugs: editions.flatMap((edition) => edition.categorySlug ?? []),
    sourceSlugs: editions.flatMap((edition) => edition.sourceSlug ?? []),
    tagSlugs: editions.flatMap((edition) => edition.tagSlugs),
  });
}
