import 'server-only';
import { addDays } from 'date-fns';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import { maskEmail, type Subscription } from './rules';
import { frequencyColumn, stateColumn } from './schema';
import { subscriberIdOf } from './token';

/** The subscription of a token; null for a token that was never given out and for a deleted subscription. */
export const findSubscription = cache(async (token: string): Promise<Subscription | null> => {
  const id = subscriberIdOf(token);
  if (!id) return null;
  const [subscriber, settings] = await Promise.all([
    database().subscriber.findUnique({ where: { id }, select: columns }),
    database().portalSettings.findUnique({ where: { id: 1 }, select: { keepEndedDays: true } }),
  ]);
  if (!subscriber) return null;
  const { email, state, frequency, endedAt, categories } = subscriber;
  const keptDays = settings?.keepEndedDays ?? 30;
  return {
    maskedEmail: maskEmail(email),
    state: stateColumn.parse(state),
    frequency: frequencyColumn.parse(frequency),
    categories: categories.map(({ categoryId }) => categoryId),
    deletedAt: state === 'ended' && endedAt ? addDays(endedAt, keptDays) : null,
  };
});

const columns = {
  email: true,
  state: true,
  frequency: true,
  endedAt: true,
  categories: { select: { categoryId: true } },
} as const;
