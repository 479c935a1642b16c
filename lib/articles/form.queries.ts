import 'server-only';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Document } from '@/lib/media/rules';
import { anyPictureOf, pictureColumns } from './columns.queries';
import type { FormArticle, FormPicture } from './form.rules';
import { standingOf } from './form.schema';
import { WORKING_STATES } from './rules';
import { scheduleOf, withdrawalOf } from './schedule.schema';
import { articleTextOf, articleTextSelect } from './text-row';

const editionColumns = {
  id: true,
  number: true,
  state: true,
  createdById: true,
  substanceById: true,
  substanceBy: { select: { name: true } },
  submittedAt: true,
  submittedBy: { select: { name: true } },
  publishAt: true,
  scheduledFrom: true,
  uncheckedReason: true,
  uncheckedById: true,
  uncheckedBy: { select: { name: true } },
  approvedById: true,
  changedAt: true,
  changedBy: { select: { name: true } },
  ...articleTextSelect,
} satisfies Prisma.EditionSelect;

const articleColumns = {
  id: true,
  slug: true,
  nextSlug: true,
  state: true,
  version: true,
  publishedAt: true,
  withdrawnReason: true,
  removedReason: true,
  withdrawAt: true,
  withdrawAtReason: true,
  editions: { where: { state: { in: [...WORKING_STATES, 'published'] } }, select: editionColumns },
} satisfies Prisma.ArticleSelect;

type EditionRow = Prisma.EditionGetPayload<{ select: typeof editionColumns }>;

/** The article with the text that its form shows, or null where there is none. */
export const findFormArticle = cache(async (id: string): Promise<FormArticle | null> => {
  const row = await database().article.findUnique({ where: { id }, select: articleColumns });
  if (!row) return null;
  const working = row.editions.find(({ state }) => state !== 'published') ?? null;
  const live = row.editions.find(({ state }) => state === 'published') ?? null;
  const edition = working ?? live ?? (await findNewestEdition(id));
  if (!edition) return null;
  return {
    id: row.id,
    slug: row.nextSlug ?? row.slug,
    publicSlug: row.publishedAt ? row.slug : null,
    standing: standingOf({
      ...{ state: row.state, version: row.version, working },
      ...(!working && !live && { discardedById: edition.createdById }),
    }),
    publishedAt: row.publishedAt,
    withdrawnReason: row.withdrawnReason,
    removedReason: row.removedReason,
    withdrawal: withdrawalOf(row),
    schedule: scheduleOf(edition),
    text: articleTextOf(edition),
    edition: {
      number: edition.number,
      changedBy: edition.changedBy.name,
      changedAt: edition.changedAt,
      substanceBy: edition.substanceBy.name,
      submitted:
        edition.submittedAt && edition.submittedBy
          ? { by: edition.submittedBy.name, at: edition.submittedAt }
          : null,
      publishAt: edition.publishAt,
    },
    unchecked: uncheckedOf(live),
  };
});

/** Of a draft that was given up before readers saw anything: nobody works on it, and it is not live. */
function findNewestEdition(articleId: string): Promise<EditionRow | null> {
  return database().edition.findFirst({
    where: { articleId },
    select: editionColumns,
    orderBy: { number: 'desc' },
  });
}

/** The live edition, where it was published without a check and nobody has looked since. */
function uncheckedOf(live: EditionRow | null): FormArticle['unchecked'] {
  if (!live?.uncheckedBy || live.uncheckedReason === null || live.approvedById !== null) return null;
  const { uncheckedById, approvedById, substanceById } = live;
  return {
    by: live.uncheckedBy.name,
    reason: live.uncheckedReason,
    edition: { uncheckedById, approvedById, substanceById },
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
