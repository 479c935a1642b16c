import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/**
 * Rows for tests, whole and lawful without a word said; a test names only what it is about.
 * They go past the commands on purpose: each is as if it had always been there.
 */

export async function aPerson(given: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  const id = randomUUID();
  return database().person.create({
    data: {
      id,
      email: `${id}@portal.test`,
      name: 'Мария Полякова',
      role: 'editor',
      passwordHash: 'nobody signs in with this',
      ...given,
    },
  });
}

export async function aCategory(given: Partial<Prisma.CategoryUncheckedCreateInput> = {}) {
  return database().category.create({ data: { ...named('Рубрика'), ...given } });
}

export async function aSource(given: Partial<Prisma.SourceUncheckedCreateInput> = {}) {
  return database().source.create({ data: { ...named('Источник'), ...given } });
}

export async function aTag(given: Partial<Prisma.TagUncheckedCreateInput> = {}) {
  return database().tag.create({ data: { ...named('метка'), ...given } });
}

export async function aPicture(given: Partial<Prisma.MediaUncheckedCreateInput> = {}) {
  return database().media.create({
    data: {
      kind: 'picture',
      fileName: 'picture.jpg',
      mimeType: 'image/jpeg',
      bytes: 120_000,
      width: 1600,
      height: 900,
      widths: [480, 960, 1600],
      alt: 'Женщина показывает справку сотруднице',
      caption: 'Приём в центре социального обслуживания',
      credit: 'пресс-служба',
      sha256: randomUUID(),
      createdById: given.createdById ?? (await aPerson()).id,
      ...given,
    },
  });
}

type ArticleParts = Omit<Partial<Prisma.ArticleUncheckedCreateInput>, 'editions'> & {
  edition?: Partial<Omit<Prisma.EditionUncheckedCreateInput, 'articleId'>>;
};

/** A published article with its one edition; with `state: 'unpublished'` that edition is a draft. */
export async function anArticle({ edition: ofEdition = {}, ...given }: ArticleParts = {}) {
  const id = given.id ?? randomUUID();
  const publishedAt = given.publishedAt ?? new Date();
  const { state = 'published', ...rest } = given;
  await database().article.create({ data: { id, slug: `statya-${id}` } });
  const edition = await database().edition.create({
    data: { ...(await wholeEdition(ofEdition)), ...stamps(state, publishedAt), ...ofEdition, articleId: id },
  });
  const live = {
    publishedAt,
    liveEditionId: edition.id,
    liveCategoryId: edition.categoryId,
    liveSourceId: edition.sourceId,
  };
  const article = await database().article.update({
    where: { id },
    data: { ...(state === 'unpublished' ? {} : live), ...(state === 'removed' && removal), ...rest, state },
  });
  return { ...article, edition };
}

/** What an article that readers no longer have must say. */
export const removal = { state: 'removed', removedAt: new Date(), removedReason: 'Вышла по ошибке' };

function stamps(state: string, publishedAt: Date | string) {
  return state === 'unpublished' ? { state: 'draft' } : { state: 'published', publishedAt };
}

async function wholeEdition(given: Partial<Prisma.EditionUncheckedCreateInput>) {
  const createdById = given.createdById ?? (await aPerson()).id;
  return {
    number: 1,
    title: 'Приём заявлений на льготный проезд продлён',
    lead: 'Заявление можно подать до конца месяца.',
    body: '<p>Приём заявлений продлён до конца месяца.</p>',
    bodyText: 'Приём заявлений продлён до конца месяца.',
    categoryId: given.categoryId ?? (await aCategory()).id,
    sourceId: given.sourceId ?? (await aSource()).id,
    createdById,
    changedById: given.changedById ?? createdById,
    substanceById: given.substanceById ?? given.changedById ?? createdById,
  };
}

/** Slug and name that no other row has. */
function named(kind: string) {
  const id = randomUUID();
  return { slug: id, name: `${kind} ${id}` };
}

/** The one row of the portal's settings. */
export async function theSettings(given: Partial<Prisma.PortalSettingsUncheckedCreateInput> = {}) {
  return database().portalSettings.create({
    data: {
      ...{ departmentName: 'Департамент социальной защиты населения', shortName: 'Соцзащита Верхнелесска' },
      ...{ address: 'ул. Лесная, 1', phone: '8 (800) 000-00-00', hotline: '122', email: 'press@example.ru' },
      ...{ workingHours: 'с 9 до 18', maintainedBy: 'Пресс-служба' },
      ...given,
    },
  });
}
