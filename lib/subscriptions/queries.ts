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
    database().portalSettings.findUnique({ where: { id: 1 }, select: terms }),
  ]);
  if (!subscriber) return null;
  const { email, state, frequency, createdAt, confirmedAt, endedAt, categories } = subscriber;
  const { keepEndedDays, keepUnconfirmedDays } = settings ?? DEFAULT_TERMS;
  // As lib/jobs/clean-up deletes them.
  const deletedAt = confirmedAt
    ? endedAt && addDays(endedAt, keepEndedDays)
    : addDays(createdAt, keepUnconfirmedDays);
  return {
    maskedEmail: maskEmail(email),
    state: stateColumn.parse(state),
    frequency: frequencyColumn.parse(frequency),
    categories: categories.map(({ categoryId }) => categoryId),
    wasConfirmed: confirmedAt !== null,
    deletedAt: state === 'ended' ? deletedAt : null,
  };
});

const terms = { keepEndedDays: true, keepUnconfirmedDays: true } as const;

const DEFAULT_TERMS = { keepEndedDays: 30, keepUnconfirmedDays: 7 };

const columns = {
  email: true,
  state: true,
  frequency: true,
  createdAt: true,
  confirmedAt: true,
  endedAt: true,
  categories: { select: { categoryId: true } },
} as const;
