import 'server-only';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Picture } from '@/lib/media/rules';
import { actionCardOf } from './action-card.schema';
import { pictureColumns, pictureOf } from './columns.queries';
import type { FormArticle } from './form.rules';
import { standingOf } from './form.schema';
import { WORKING_STATES } from './rules';
import { scheduleOf, withdrawalOf } from './schedule.schema';

const editionColumns = {
  id: true,
  number: true,
  state: true,
  createdById: true,
  publishAt: true,
  scheduledFrom: true,
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
  withdrawAt: true,
  withdrawAtReason: true,
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
    withdrawal: withdrawalOf(row),
    schedule: scheduleOf(edition),
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
  const [categories, sources, pictures] = await Promise.all([
    database().category.findMany(named),
    database().source.findMany(named),
    findRecentPictures(photoId),
  ]);
  return { categories, sources, pictures };
}

const PICTURES_SHOWN = 12;

async function findRecentPictures(chosenId: string | null): Promise<Picture[]> {
  const newest = await database().media.findMany({
    where: { kind: 'picture', ...(chosenId && { id: { not: chosenId } }) },
    select: pictureColumns,
    orderBy: { createdAt: 'desc' },
    take: PICTURES_SHOWN,
  });
  const chosen = chosenId
    ? await database().media.findMany({ where: { id: chosenId, kind: 'picture' }, select: pictureColumns })
    : [];
  return [...chosen, ...newest].flatMap((row) => pictureOf(row) ?? []);
}
