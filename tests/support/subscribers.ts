import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/** An active subscriber to all categories, once a day; a test names only what it is about. */
export async function aSubscriber({
  categoryIds = [],
  ...given
}: Partial<Prisma.SubscriberUncheckedCreateInput> & { categoryIds?: string[] } = {}) {
  const id = randomUUID();
  return database().subscriber.create({
    data: {
      id,
      email: `${id}@portal.test`,
      frequency: 'daily',
      state: 'active',
      confirmedAt: new Date('2026-01-01T09:00:00Z'),
      consentVersion: 1,
      allCategories: categoryIds.length === 0,
      categories: { create: categoryIds.map((categoryId) => ({ categoryId })) },
      ...given,
    },
  });
}

/** Notes that the subscriber was told of the article. */
export async function told(subscriberId: string, articleId: string, toldAt = new Date()): Promise<void> {
  await database().toldArticle.create({ data: { subscriberId, articleId, toldAt } });
}
