import { addHours, min, subMinutes } from 'date-fns';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { finishedText, requireId } from '../body';
import { momentBefore } from '../moments';
import { withNoBreakSpaces } from '../typography';
import { comments, stopWords, type WrittenComment } from './comments';
import { consents } from './consents';
import { messages } from './messages';
import { plantLetters } from './plant-letters';
import { plantSubscribers } from './plant-subscribers';

type Planting = { now: Date; editorId: string };

/** What readers have said about the sample news and to the press service, and the texts that they consented to. */
export async function plantParticipation(transaction: Transaction, planting: Planting): Promise<void> {
  await plantConsents(transaction, planting);
  await plantMessages(transaction, planting);
  await transaction.stopWord.createMany({ data: stopWords.map((word) => ({ word })) });
  await plantComments(transaction, planting);
  await plantSubscribers(transaction, planting.now);
  await plantLetters(transaction, planting.now);
}

async function plantConsents(transaction: Transaction, { now }: Planting): Promise<void> {
  // Older than anything that was said.
  const createdAt = momentBefore(now, { daysAgo: 30, at: '09:00' });
  await transaction.consentText.createMany({
    data: consents.map(({ slug, title, body }) => ({
      ...{ slug, version: 1, title: finishedText(title, now), createdAt },
      body: cleanArticleBody(withNoBreakSpaces(body)),
    })),
  });
}

async function plantMessages(transaction: Transaction, { now }: Planting): Promise<void> {
  await transaction.feedbackMessage.createMany({
    data: messages.map(({ sent, ...message }, index) => ({
      ...message,
      email: `writer-${index + 1}@portal.test`,
      createdAt: momentBefore(now, sent),
      consentVersion: 1,
      visitor: `sample-writer-${index + 1}`,
    })),
  });
}

async function plantComments(transaction: Transaction, planting: Planting): Promise<void> {
  const articles = await transaction.article.findMany({
    where: { slug: { in: comments.map(({ article }) => article) } },
    select: { id: true, slug: true, publishedAt: true },
  });
  const publishedAt = new Map(articles.map((article) => [article.id, article.publishedAt ?? planting.now]));
  const idOf = new Map(articles.map(({ id, slug }) => [slug, id]));
  await transaction.comment.createMany({
    data: comments.map((comment, index) => {
      const articleId = requireId(idOf, comment.article);
      const appearedAt = publishedAt.get(articleId) ?? planting.now;
      return commentOf(comment, { ...planting, articleId, appearedAt, number: index + 1 });
    }),
  });
}

type Place = Planting & { articleId: string; appearedAt: Date; number: number };

function commentOf(
  { hoursLater, name, text, answer = '', state = 'published', reason = '' }: WrittenComment,
  { now, editorId, articleId, appearedAt, number }: Place,
): Prisma.CommentCreateManyInput {
  // Those that would be later than the first start follow each other up to it.
  const createdAt = min([addHours(appearedAt, hoursLater), subMinutes(now, 200 - number * 5)]);
  const decidedAt = min([addHours(createdAt, 1), now]);
  return {
    ...{ articleId, state, name, text, reason, createdAt },
    email: `reader-${number}@portal.test`,
    consentVersion: 1,
    visitor: `sample-${number}`,
    ...(state !== 'waiting' && { decidedAt, decidedById: editorId }),
    ...(answer && { answer, answeredAt: min([addHours(createdAt, 2), now]), answeredById: editorId }),
  };
}
