import 'server-only';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Document } from '@/lib/media/rules';
import { actionCardOf } from './action-card.schema';
import { anyPictureOf, pictureColumns } from './columns.queries';
import type { FormArticle, FormPicture } from './form.rules';
import { standingOf } from './form.schema';
import { WORKING_STATES } from './rules';

const editionColumns = {
  id: true,
  number: true,
  state: true,
  createdById: true,
  changedAt: true,
  changedBy: { select: { name: true } },
  title: true,
  lead: true,
  body: true,
  plainSummary: true,
  actionCard: true,
  categoryId: true,
  sourceId: true,
  photoId: true,
  changeNote: true,
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { name: 'asc' } } },
} satisfies Prisma.EditionSelect;

const articleColumns = {
  id: true,
  slug: true,
  nextSlug: true,
  state: true,
  version: true,
  publishedAt: true,
  withdrawnReason: true,
  editions: { where: { state: { in: [...WORKING_STATES, 'published'] } }, select: editionColumns },
} satisfies Prisma.ArticleSelect;

type EditionRow = Prisma.EditionGetPayload<{ select: typeof editionColumns }>;

/** The article with the text that its form shows, or null where there is none. */
export const findFormArticle = cache(async (id: string): Promise<FormArticle | null> => {
  const row = await database().article.findUnique({ where: { id }, select: articleColumns });
  const working = row?.editions.find(({ state }) => state !== 'published') ?? null;
  const edition = working ?? row?.editions[0];
  if (!row || !edition) return null;
  return {
    id: row.id,
    slug: row.nextSlug ?? row.slug,
    publicSlug: row.publishedAt ? row.slug : null,
    standing: standingOf({ state: row.state, version: row.version, working }),
    publishedAt: row.publishedAt,
    withdrawnReason: row.withdrawnReason,
    text: textOf(edition),
    edition: {
      number: edition.number,
      changedBy: edition.changedBy.name,
      changedAt: edition.changedAt,
    },
  };
});

function textOf(row: EditionRow): FormArticle['text'] {
  return {
    title: row.title,
    lead: row.lead,
    body: row.body,
    plainSummary: row.plainSummary,
    actionCard: actionCardOf(row.actionCard),
    categoryId: row.categoryId,
    sourceId: row.sourceId,
    photoId: row.photoId,
    tags: row.tags.map(({ tag }) => tag.name),
    changeNote: row.changeNote,
  };
}

/** What the form lets choose from; `photoId`, chosen before, is among the pictures however old it is. */
export async function findFormChoices(photoId: string | null) {
  const named = { select: { id: true, name: true }, orderBy: { position: 'asc' } } as const;
  const [categories, sources, pictures, documents] = await Promise.all([
    database().category.findMany(named),
    database().source.findMany(named),
    findRecentPictures(photoId),
    findRecentDocuments(),
  ]);
  return { categories, sources, pictures, documents };
}

const CHOICES_SHOWN = 12;

/** Described, and none that readers may not see; the one that was chosen before stays to be seen, whatever it is. */
async function findRecentPictures(chosenId: string | null): Promise<FormPicture[]> {
  const newest = await database().media.findMany({
    where: {
      ...{ kind: 'picture', hiddenAt: null, OR: [{ alt: { not: '' } }, { decorative: true }] },
      ...(chosenId && { id: { not: chosenId } }),
    },
    select: pictureColumns,
    orderBy: { createdAt: 'desc' },
    take: CHOICES_SHOWN,
  });
  const chosen = chosenId
    ? await database().media.findMany({ where: { id: chosenId, kind: 'picture' }, select: pictureColumns })
    : [];
  return [...chosen, ...newest].flatMap((row) => {
    const picture = anyPictureOf(row);
    return picture ? [{ ...picture, isHidden: row.hiddenAt !== null }] : [];
  });
}

function findRecentDocuments(): Promise<Document[]> {
  return database().media.findMany({
    where: { kind: 'document' },
    select: { id: true, fileName: true, title: true, mimeType: true, bytes: true },
    orderBy: { createdAt: 'desc' },
    take: CHOICES_SHOWN,
  });
}
