import { randomUUID } from 'node:crypto';
import { addMinutes, min } from 'date-fns';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { requireId } from '../body';
import { momentBefore } from '../moments';
import { subscribers, type WrittenSubscriber } from './subscribers';

/**
 * Subscribers of the sample portal, none of them with a letter to come. They confirmed before most of the news, but count
 * as told up to now: the first digest tells of what the trying editor publishes.
 */
export async function plantSubscribers(transaction: Transaction, now: Date): Promise<void> {
  const rows = subscribers.map((subscriber) => ({ ...rowOf(subscriber, now), id: randomUUID() }));
  await transaction.subscriber.createMany({ data: rows });
  const categories = await transaction.category.findMany({ select: { id: true, slug: true } });
  const idOf = new Map(categories.map(({ id, slug }) => [slug, id]));
  await transaction.subscriberCategory.createMany({
    data: subscribers.flatMap(({ categories: chosen }, index) =>
      chosen.map((slug) => ({ subscriberId: rows[index]?.id ?? '', categoryId: requireId(idOf, slug) })),
    ),
  });
  await noteAllAsTold(transaction, now);
}

function rowOf(written: WrittenSubscriber, now: Date): Prisma.SubscriberCreateManyInput {
  const { address, sent, categories, refusals = 0, state = 'active', ...chosen } = written;
  const createdAt = momentBefore(now, sent);
  const confirmedAt = min([addMinutes(createdAt, 12), now]);
  return {
    ...chosen,
    ...{ state, createdAt, refusals },
    email: `${address}@portal.test`,
    allCategories: categories.length === 0,
    consentVersion: 1,
    ...(state !== 'unconfirmed' && { confirmedAt, plannedAt: now }),
    ...(state === 'ended' && { endedAt: momentBefore(now, { daysAgo: 1, at: '10:00' }) }),
    ...(refusals > 0 && { refusedAt: momentBefore(now, { daysAgo: 1, at: '09:00' }), refusal: '550' }),
  };
}

async function noteAllAsTold(transaction: Transaction, now: Date): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "ToldArticle" ("subscriberId", "articleId", "toldAt")
    SELECT subscriber.id, article.id, ${now}::timestamptz
    FROM "Subscriber" subscriber JOIN "Article" article ON article."publishedAt" >= subscriber."confirmedAt"
    WHERE article.state = 'published' AND (subscriber."allCategories" OR EXISTS (
      SELECT FROM "SubscriberCategory" chosen
      WHERE chosen."subscriberId" = subscriber.id AND chosen."categoryId" = article."liveCategoryId"))`;
}
