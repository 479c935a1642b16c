import 'server-only';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Document, Picture } from '@/lib/media/rules';
import { remembered } from '@/lib/shared/remembered';
import { isSlug } from '@/lib/shared/slug';
import { actionCardOf } from './action-card.schema';
import { mediaIdsOf } from './body.rules';
import { headlineColumns, headlinesOf, labelColumns, pictureColumns, pictureOf } from './columns.queries';
import type { AddressedArticle, BodyMedia, PublishedArticle } from './reading.rules';
import type { ArticleText } from './rules';

/** What readers find at `/news/{slug}`; null: nothing ever stood there, or it is not published yet. */
export const findArticleAt = cache(
  async (slug: string): Promise<AddressedArticle | null> => (isSlug(slug) ? readArticleAt(slug) : null),
);

// An article is rendered once for each display mode after each change.
const readArticleAt = remembered('article', async (slug: string): Promise<AddressedArticle | null> => {
  const row = await database().article.findUnique({ where: { slug }, select: addressedColumns });
  return row ? addressedArticleOf(row) : findMovedArticle(slug);
});

const readEditionColumns = {
  title: true,
  lead: true,
  body: true,
  plainSummary: true,
  actionCard: true,
  photo: { select: pictureColumns },
  category: { select: labelColumns },
  source: { select: { ...labelColumns, href: true } },
  tags: { select: { tag: { select: labelColumns } }, orderBy: { tag: { name: 'asc' } } },
} satisfies Prisma.EditionSelect;

const addressedColumns = {
  id: true,
  slug: true,
  state: true,
  publishedAt: true,
  changedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  successor: { select: { state: true, ...headlineColumns } },
  liveEdition: { select: readEditionColumns },
} satisfies Prisma.ArticleSelect;

type AddressedRow = Prisma.ArticleGetPayload<{ select: typeof addressedColumns }>;

function addressedArticleOf(row: AddressedRow): AddressedArticle | null {
  if (row.state === 'removed') return { state: 'removed' };
  const { slug, publishedAt, liveEdition, withdrawnAt, withdrawnReason } = row;
  if (row.state === 'unpublished' || !publishedAt || !liveEdition) return null;
  if (withdrawnAt && withdrawnReason && row.state === 'withdrawn') {
    return {
      state: 'withdrawn',
      slug,
      title: liveEdition.title,
      publishedAt,
      withdrawnAt,
      reason: withdrawnReason,
    };
  }
  return { ...row, ...textOf(liveEdition), state: 'published', publishedAt, successor: successorOf(row) };
}

type ReadEditionRow = Prisma.EditionGetPayload<{ select: typeof readEditionColumns }>;

function textOf(edition: ReadEditionRow) {
  const actionCard = actionCardOf(edition.actionCard);
  return {
    ...edition,
    actionCard,
    plainSummary: edition.plainSummary.split('\n').filter(Boolean),
    photo: pictureOf(edition.photo),
    tags: edition.tags.map(({ tag }) => tag),
  };
}

/** An article as readers would find it if its working edition were published at `now`; null: no text at all. */
export async function findPreview(id: string, now: Date): Promise<PublishedArticle | null> {
  const row = await database().article.findUnique({ where: { id }, select: previewColumns });
  const edition = row?.editions[0];
  if (!row || !edition) return null;
  return {
    ...textOf(edition),
    id,
    state: 'published',
    slug: row.nextSlug ?? row.slug,
    publishedAt: row.publishedAt ?? timeOf(edition, now),
    changedAt: row.publishedAt && edition.state !== 'published' ? now : row.changedAt,
    successor: successorOf(row),
  };
}

/** When the edition goes out, as far as that is known. */
function timeOf({ state, publishAt }: { state: string; publishAt: Date | null }, now: Date): Date {
  return state === 'scheduled' && publishAt && publishAt > now ? publishAt : now;
}

const previewColumns = {
  slug: true,
  nextSlug: true,
  publishedAt: true,
  changedAt: true,
  successor: addressedColumns.successor,
  // The working edition has the higher number.
  editions: {
    where: { state: { not: 'superseded' } },
    orderBy: { number: 'desc' },
    take: 1,
    select: { state: true, publishAt: true, ...readEditionColumns },
  },
} satisfies Prisma.ArticleSelect;

function successorOf({ successor }: Pick<AddressedRow, 'successor'>): PublishedArticle['successor'] {
  return successor?.state === 'published' ? (headlinesOf([successor])[0] ?? null) : null;
}

async function findMovedArticle(slug: string): Promise<AddressedArticle | null> {
  const old = await database().oldSlug.findUnique({
    where: { slug },
    select: { article: { select: { slug: true, state: true } } },
  });
  return old && old.article.state !== 'unpublished' ? { state: 'moved', slug: old.article.slug } : null;
}

/** Pictures and documents of a text, by id; the photo above it, too. */
export async function findTextMedia({ body, photoId }: ArticleText): Promise<BodyMedia> {
  const ids = [...new Set([...mediaIdsOf(body), ...(photoId ? [photoId] : [])])];
  return ids.length === 0 ? { pictures: new Map(), documents: new Map() } : findMedia(...ids);
}

/** Pictures and documents that a body shows or links to, by id. */
export async function findBodyMedia(body: string): Promise<BodyMedia> {
  const ids = mediaIdsOf(body);
  return ids.length === 0 ? { pictures: new Map(), documents: new Map() } : findMedia(...ids);
}

const findMedia = remembered('media', async (...ids: string[]): Promise<BodyMedia> => {
  const rows = await database().media.findMany({
    where: { id: { in: ids } },
    select: { kind: true, title: true, bytes: true, ...pictureColumns },
  });
  const pictures = rows.flatMap((row): [string, Picture][] => {
    const picture = pictureOf(row);
    return picture ? [[row.id, picture]] : [];
  });
  const documents = rows
    .filter(({ kind }) => kind === 'document')
    .map((row): [string, Document] => [row.id, row]);
  return { pictures: new Map(pictures), documents: new Map(documents) };
});
