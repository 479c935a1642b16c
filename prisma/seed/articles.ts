import { randomUUID } from 'node:crypto';
import { subMinutes } from 'date-fns';
import type { ActionCard } from '@/lib/articles/action-card.rules';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { textOfHtml } from '@/lib/shared/html-text';
import { drafts } from './articles/drafts';
import { writtenArticles } from './articles/written-articles';
import { finishedBody, finishedText, requireId } from './body';
import { calendarDay } from './days';
import { momentBefore } from './moments';
import type { WrittenArticle, WrittenDraft, WrittenText } from './written';

type Planting = {
  now: Date;
  mediaIds: ReadonlyMap<string, string>;
  people: { author: string; editor: string };
};

type Ground = Planting &
  Record<'articleIds' | 'categoryIds' | 'sourceIds' | 'tagIds', ReadonlyMap<string, string>>;

type EditionRow = Prisma.EditionCreateManyInput & { id: string };

/** How long an author sits over a text before it is published. */
const minutesOfWriting = 95;

/** Writes all articles, drafts too; answers how many articles readers can see. */
export async function plantArticles(transaction: Transaction, planting: Planting): Promise<number> {
  const ground = await prepare(transaction, planting);
  await transaction.article.createMany({ data: newArticles(ground) });
  const live = writtenArticles.map((article) => ({ article, editions: editionsOf(article, ground) }));
  const working = drafts.map((draft) => ({ ...draft, edition: draftOf(draft, ground) }));
  const editions = [...live.flatMap((one) => one.editions), ...working.map(({ edition }) => edition)];
  await transaction.edition.createMany({ data: editions });
  await transaction.editionTag.createMany({ data: editions.flatMap((edition) => tagsOf(edition, ground)) });
  for (const { article, editions } of live)
    await transaction.article.update({
      where: { id: requireId(ground.articleIds, article.slug) },
      data: publicationOf(article, editions, ground),
    });
  await transaction.remark.createMany({ data: working.flatMap((draft) => remarkOn(draft, ground)) });
  await plantLinks(transaction, ground);
  return writtenArticles.length;
}

async function prepare(transaction: Transaction, planting: Planting): Promise<Ground> {
  const select = { id: true, slug: true } as const;
  const slugs = [...writtenArticles, ...drafts].map(({ slug }) => slug);
  return {
    ...planting,
    articleIds: new Map(slugs.map((slug) => [slug, randomUUID()])),
    categoryIds: bySlug(await transaction.category.findMany({ select })),
    sourceIds: bySlug(await transaction.source.findMany({ select })),
    tagIds: bySlug(await transaction.tag.findMany({ select })),
  };
}

function bySlug(rows: { id: string; slug: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

function newArticles({ articleIds, now }: Ground): Prisma.ArticleCreateManyInput[] {
  const begun = new Map([
    ...drafts.map(({ slug, changed }) => [slug, changed] as const),
    ...writtenArticles.map(({ slug, published }) => [slug, published] as const),
  ]);
  return [...begun].map(([slug, moment]) => ({
    id: requireId(articleIds, slug),
    slug,
    createdAt: subMinutes(momentBefore(now, moment), minutesOfWriting),
  }));
}

function editionsOf(article: WrittenArticle, ground: Ground): EditionRow[] {
  const publishedAt = momentBefore(ground.now, article.published);
  const first = editionOf(article, ground, { number: 1, changedAt: publishedAt });
  if (!article.updated) return [{ ...first, state: 'published', publishedAt }];
  const { changes, note } = article.updated;
  const before = changes.reduce((body, change) => body.replace(change.now, change.before), article.body);
  const changedAt = momentBefore(ground.now, article.updated);
  const former = editionOf({ ...article, body: before }, ground, { number: 1, changedAt: publishedAt });
  const newest = editionOf(article, ground, { number: 2, changedAt });
  return [
    { ...former, state: 'superseded', publishedAt },
    { ...newest, state: 'published', publishedAt: changedAt, changeNote: note },
  ];
}

function draftOf(draft: WrittenDraft, ground: Ground): EditionRow {
  const published = writtenArticles.find(({ slug }) => slug === draft.slug);
  const number = published ? (published.updated ? 3 : 2) : 1;
  const changedAt = momentBefore(ground.now, draft.changed);
  return {
    ...editionOf(draft, ground, { number, changedAt }),
    ...(draft.isSubmitted
      ? { state: 'review', submittedAt: changedAt, submittedById: ground.people.author }
      : { state: 'draft' }),
    changedById: ground.people.author,
  };
}

function remarkOn(
  { remark, edition }: WrittenDraft & { edition: EditionRow },
  { people }: Ground,
): Prisma.RemarkCreateManyInput[] {
  if (!remark) return [];
  const { id: editionId, articleId, changedAt } = edition;
  return [
    { articleId, editionId, text: remark, personId: people.editor, createdAt: changedAt ?? new Date() },
  ];
}

type Standing = { number: number; changedAt: Date };

function editionOf(
  text: WrittenText & { slug: string },
  ground: Ground,
  { number, changedAt }: Standing,
): EditionRow {
  const { now, people, mediaIds } = ground;
  const body = finishedBody(text.body, { now, idOf: mediaIds });
  return {
    ...{ id: randomUUID(), articleId: requireId(ground.articleIds, text.slug), number, changedAt },
    ...{ title: finishedText(text.title, now), lead: finishedText(text.lead, now), body },
    bodyText: textOfHtml(body),
    plainSummary: (text.plainSummary ?? []).map((sentence) => finishedText(sentence, now)).join('\n'),
    ...cardOf(text, now),
    categoryId: requireId(ground.categoryIds, text.category),
    sourceId: requireId(ground.sourceIds, text.source),
    ...(text.photo && { photoId: requireId(mediaIds, text.photo) }),
    ...{ createdById: people.author, changedById: people.editor, substanceById: people.author },
    createdAt: subMinutes(changedAt, minutesOfWriting),
  };
}

function cardOf({ actionCard }: WrittenText, now: Date) {
  if (!actionCard) return {};
  const deadline = actionCard.deadline && calendarDay(actionCard.deadline, now);
  const write = (text: string) => finishedText(text, now);
  const card: ActionCard = {
    audience: write(actionCard.audience),
    benefit: write(actionCard.benefit),
    amount: write(actionCard.amount),
    deadline,
    place: write(actionCard.place),
    documents: actionCard.documents.map(write),
    phone: actionCard.phone,
  };
  return { actionCard: card, deadline: deadline && new Date(deadline) };
}

function tagsOf({ id, articleId }: EditionRow, ground: Ground): Prisma.EditionTagCreateManyInput[] {
  const text = [...writtenArticles, ...drafts].find(({ slug }) => ground.articleIds.get(slug) === articleId);
  return (text?.tags ?? []).map((tag) => ({ editionId: id, tagId: requireId(ground.tagIds, tag) }));
}

function publicationOf(
  article: WrittenArticle,
  editions: EditionRow[],
  ground: Ground,
): Prisma.ArticleUncheckedUpdateInput {
  const { now, articleIds } = ground;
  const live = editions.find(({ state }) => state === 'published');
  return {
    state: article.withdrawn ? 'withdrawn' : 'published',
    version: editions.length + 1,
    publishedAt: momentBefore(now, article.published),
    changedAt: article.updated ? momentBefore(now, article.updated) : null,
    ...(article.withdrawn && {
      withdrawnAt: momentBefore(now, article.withdrawn),
      withdrawnReason: finishedText(article.withdrawn.reason, now),
    }),
    liveEditionId: live?.id ?? null,
    liveCategoryId: requireId(ground.categoryIds, article.category),
    liveSourceId: requireId(ground.sourceIds, article.source),
    successorId: article.successor ? requireId(articleIds, article.successor) : null,
  };
}

async function plantLinks(transaction: Transaction, { articleIds, now }: Ground): Promise<void> {
  const idOf = (slug: string) => requireId(articleIds, slug);
  await transaction.oldSlug.createMany({
    data: writtenArticles.flatMap(({ slug, formerSlug }) =>
      formerSlug ? [{ slug: formerSlug, articleId: idOf(slug), createdAt: now }] : [],
    ),
  });
  await transaction.relatedPin.createMany({
    data: writtenArticles.flatMap(({ slug, pinned = [] }) =>
      pinned.map((related, position) => ({ articleId: idOf(slug), relatedId: idOf(related), position })),
    ),
  });
}
