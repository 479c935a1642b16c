import 'server-only';
import { database } from '@/lib/db/client';
import { type DeskSubscriber, SUBSCRIBERS_PAGE, type SubscriberCounts } from './desk.rules';
import type { SubscribersQuery } from './schema';
import { conditionOf, newestFirst, subscriberColumns, subscriberOf } from './subscriber-columns.queries';

/** One page of the subscribers that are asked for, the newest first. */
export async function listSubscribers({
  page,
  ...filter
}: SubscribersQuery): Promise<{ total: number; subscribers: DeskSubscriber[] }> {
  const where = conditionOf(filter);
  const [total, rows] = await Promise.all([
    database().subscriber.count({ where }),
    database().subscriber.findMany({
      where,
      orderBy: newestFirst,
      skip: (page - 1) * SUBSCRIBERS_PAGE,
      take: SUBSCRIBERS_PAGE,
      select: subscriberColumns,
    }),
  ]);
  return { total, subscribers: rows.map(subscriberOf) };
}

export async function countSubscribers(): Promise<SubscriberCounts> {
  const active = { state: 'active' };
  const [states, all, chosen, categories] = await Promise.all([
    database().subscriber.groupBy({ by: ['state'], _count: true }),
    database().subscriber.count({ where: { ...active, allCategories: true } }),
    database().subscriberCategory.groupBy({
      by: ['categoryId'],
      where: { subscriber: { ...active, allCategories: false } },
      _count: true,
    }),
    database().category.findMany({
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    }),
  ]);
  const inState = new Map(states.map(({ state, _count }) => [state, _count]));
  const byName = new Map(chosen.map(({ categoryId, _count }) => [categoryId, _count]));
  const count = (state: string) => inState.get(state) ?? 0;
  return {
    states: {
      unconfirmed: count('unconfirmed'),
      active: count('active'),
      suspended: count('suspended'),
      ended: count('ended'),
    },
    categories: categories.map(({ id, name }) => {
      const named = byName.get(id) ?? 0;
      return { id, name, told: all + named, byName: named };
    }),
  };
}
