import { randomUUID } from 'node:crypto';
import { addDays } from 'date-fns';
import type { PrismaClient } from '@/lib/db/generated/client';
import { portalDay } from '@/lib/shared/dates';
import type { SubscriptionState } from '@/lib/subscriptions/rules';
import { removal } from './arrange';
import { aLetter, aSubscriber } from './personal-data';
import { aPreviewLink } from './preview-links';

/** Addresses of the sample news that the sweeps visit. */
export type Sample = {
  /** Id and slug of the article with the longest body. */
  readonly articleId: string;
  readonly article: string;
  readonly draftId: string;
  /** Opens that draft to people without an account. */
  readonly previewToken: string;
  /** Id of an article that was published twice. */
  readonly rewrittenId: string;
  /** A text that its second edition had on the way. */
  readonly checkpoint: string;
  readonly pictureId: string;
  readonly documentId: string;
  /** A picture that no text shows. */
  readonly unusedId: string;
  /** Id of the demo author. */
  readonly authorId: string;
  /** Id of an invitation that is open. */
  readonly linkId: string;
  readonly longTitle: string;
  readonly withdrawn: string;
  readonly removed: string;
  /** Its action card's term was over on 1 March 2024; it has a successor with a card in force. */
  readonly expired: string;
  /** Id of the category below. */
  readonly categoryId: string;
  readonly abbreviationId: string;
  /** Id of a group of words that search takes for one. */
  readonly synonymsId: string;
  /** Slugs of lists with two pages. */
  readonly category: string;
  readonly source: string;
  readonly tag: string;
  /** Slug of an article with two pages of comments, open for more. */
  readonly commented: string;
  /** Id of a subscriber in each state. */
  readonly subscribers: Readonly<Record<SubscriptionState, string>>;
  /** E-mail of a reader who commented, subscribed and got a letter. */
  readonly commentator: string;
  /** A day with news, YYYY-MM-DD. */
  readonly day: string;
};

// One more than a page of a list shows.
const MORE_THAN_A_PAGE = 21;

/** Changes the sample news a little, so that every kind of page is there, and answers where each is to be found. */
export async function arrangeSample(database: PrismaClient): Promise<Sample> {
  const [removed, withdrawn, expired, ...others] = await publishedArticles(database);
  if (!(removed && withdrawn && expired)) throw new Error('There are no sample news.');
  await database.article.update({
    where: { id: removed.id },
    data: removal,
  });
  await database.article.update({
    where: { id: withdrawn.id },
    data: { state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'В тексте были неверные сроки.' },
  });
  await expire(database, expired.id);
  await equipAdministrator(database);
  const richest = longest(others, ({ liveEdition }) => liveEdition?.body);
  const rewrittenId = (await database.edition.findFirstOrThrow({ where: { state: 'superseded' } })).articleId;
  return {
    articleId: richest.id,
    article: richest.slug,
    ...(await shareDraft(database)),
    rewrittenId,
    checkpoint: await keptOnTheWay(database, rewrittenId),
    pictureId: (await database.media.findFirstOrThrow({ where: { kind: 'picture' } })).id,
    documentId: (await database.media.findFirstOrThrow({ where: { kind: 'document' } })).id,
    unusedId: await unusedPicture(database),
    authorId: (await database.person.findUniqueOrThrow({ where: { email: 'author@portal.test' } })).id,
    linkId: await invite(database),
    abbreviationId: (await database.abbreviation.findFirstOrThrow()).id,
    synonymsId: (await database.synonymGroup.findFirstOrThrow()).id,
    longTitle: longest(others, ({ liveEdition }) => liveEdition?.title).slug,
    withdrawn: withdrawn.slug,
    removed: removed.slug,
    expired: expired.slug,
    ...(await fillLists(database, others.slice(0, MORE_THAN_A_PAGE))),
    commented: await fillComments(database, others.at(-1) ?? richest),
    subscribers: await subscribersByState(database),
    commentator: await fillPersonalData(database),
    day: portalDay(richest.publishedAt ?? new Date()),
  };
}

/** The row of a sample picture once more; its files are not there. */
async function unusedPicture(database: PrismaClient): Promise<string> {
  const { id: _id, ...picture } = await database.media.findFirstOrThrow({ where: { kind: 'picture' } });
  const unused = { ...picture, alt: 'Нигде не показанный снимок', sha256: 'unused' };
  return (await database.media.create({ data: unused })).id;
}

/** Tests of other things meet an administrator who has set up the second step; nobody makes codes of this secret. */
async function equipAdministrator(database: PrismaClient): Promise<void> {
  const secondFactor = { create: { secret: 'of no use', confirmedAt: new Date() } };
  await database.person.update({ where: { email: 'admin@portal.test' }, data: { secondFactor } });
}

/** Somebody who has not come yet. */
async function invite(database: PrismaClient): Promise<string> {
  const id = randomUUID();
  const link = { id, kind: 'invitation', createdAt: new Date(), expiresAt: addDays(new Date(), 7) };
  const person = { email: 'invited@portal.test', name: 'Ольга Снегова', role: 'author' };
  await database.person.create({
    data: { ...person, passwordHash: 'of no password', accessLinks: { create: link } },
  });
  return id;
}

async function shareDraft(database: PrismaClient) {
  const { id: draftId } = await database.article.findFirstOrThrow({ where: { state: 'unpublished' } });
  return { draftId, previewToken: await aPreviewLink(database, { articleId: draftId }) };
}

async function expire(database: PrismaClient, id: string): Promise<void> {
  const card = {
    audience: 'Всем',
    benefit: '',
    amount: '',
    deadline: '2024-03-01',
    place: '',
    documents: [],
    phone: '',
  };
  const deadline = new Date(card.deadline);
  await database.article.update({
    where: { id },
    data: {
      successor: { connect: { slug: 'vyplata-veteranam-truda' } },
      liveEdition: { update: { actionCard: card, deadline } },
    },
  });
}

function publishedArticles(database: PrismaClient) {
  return database.article.findMany({
    where: { state: 'published' },
    select: {
      id: true,
      slug: true,
      publishedAt: true,
      liveEdition: { select: { id: true, title: true, body: true } },
    },
    orderBy: { publishedAt: 'asc' },
  });
}

type Published = Awaited<ReturnType<typeof publishedArticles>>[number];

/** Puts the articles under one category, one source and one tag. */
async function fillLists(database: PrismaClient, articles: Published[]) {
  const category = await database.category.findFirstOrThrow();
  const source = await database.source.findFirstOrThrow();
  const tag = await database.tag.findFirstOrThrow();
  const editionIds = articles.flatMap(({ liveEdition }) => liveEdition?.id ?? []);
  await database.article.updateMany({
    where: { id: { in: articles.map(({ id }) => id) } },
    data: { liveCategoryId: category.id, liveSourceId: source.id },
  });
  await database.edition.updateMany({
    where: { id: { in: editionIds } },
    data: { categoryId: category.id, sourceId: source.id },
  });
  await database.editionTag.createMany({
    data: editionIds.map((editionId) => ({ editionId, tagId: tag.id })),
    skipDuplicates: true,
  });
  return { categoryId: category.id, category: category.slug, source: source.slug, tag: tag.slug };
}

/** The newest edition of the article was first saved with another lead. */
async function keptOnTheWay(database: PrismaClient, articleId: string): Promise<string> {
  const { id, title, body, plainSummary, categoryId, sourceId, photoId, createdById } =
    await database.edition.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } });
  const chosen = { categoryId, sourceId, photoId, actionCard: null, tags: [], changeNote: '' };
  const kept = await database.checkpoint.create({
    data: {
      ...{ editionId: id, personId: createdById, slug: 'na-puti', reason: 'saved', createdAt: new Date() },
      text: { title, body, plainSummary, lead: 'Первые слова вводного абзаца.', ...chosen },
    },
  });
  return String(kept.id);
}

/** Readers have much to say about the article. */
async function fillComments(database: PrismaClient, { id, slug }: Published): Promise<string> {
  await database.comment.createMany({
    data: Array.from({ length: MORE_THAN_A_PAGE }, (_, index) => ({
      articleId: id,
      state: 'published',
      name: `Читатель ${index + 1}`,
      text: 'Спасибо за новость.\n\nХотелось бы узнать больше.',
      consentVersion: 1,
      visitor: 'sample',
      ...(index === 0 && { answer: 'Скоро расскажем подробнее.', answeredAt: new Date() }),
    })),
  });
  return slug;
}

async function subscribersByState(database: PrismaClient): Promise<Sample['subscribers']> {
  const oneIn = async (state: SubscriptionState) =>
    (await database.subscriber.findFirstOrThrow({ where: { state }, orderBy: { createdAt: 'asc' } })).id;
  return {
    unconfirmed: await oneIn('unconfirmed'),
    active: await oneIn('active'),
    suspended: await oneIn('suspended'),
    ended: await oneIn('ended'),
  };
}

/** To what the sample news has of a reader are added a subscription and a letter, at rest: no job takes them up. */
async function fillPersonalData(database: PrismaClient): Promise<string> {
  const email = 'reader-1@portal.test';
  const { id } = await aSubscriber(database, { email, state: 'ended', endedAt: new Date() });
  await aLetter(database, { recipient: email, subscriberId: id, state: 'sent' });
  return email;
}

function longest<Item>(items: Item[], textOf: (item: Item) => string | undefined): Item {
  const length = (item: Item) => textOf(item)?.length ?? 0;
  return items.reduce((best, item) => (length(item) > length(best) ? item : best));
}
