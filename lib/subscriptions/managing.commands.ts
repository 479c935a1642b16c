import type { z } from 'zod';
import { type AuditEntry, recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/shared/result';
import type { Choices, SubscriptionDeed, SubscriptionProblem } from './rules';
import type { tokenSchema } from './schema';
import {
  activateSubscriber,
  areCategories,
  endSubscriber,
  type LockedSubscriber,
  listChosenCategories,
  lockSubscriber,
  saveChoices,
} from './store';
import { subscriberIdOf } from './token';

/**
 * What may be done by whoever holds the address of a subscription, which its letters alone carry. The first argument
 * of each is the visitor: nobody is asked who they are. All may be done twice.
 */

type Answer = Promise<Result<SubscriptionDeed, SubscriptionProblem>>;

/** Confirms a subscription, or takes up one that was suspended or ended. */
export function confirmSubscription(
  _visitor: unknown,
  { token }: z.infer<typeof tokenSchema>,
  now: Date,
): Answer {
  return withSubscriber(token, async (transaction, subscriber) => {
    if (subscriber.state === 'active') return done('confirmed');
    await activateSubscriber(transaction, subscriber.id, now);
    await record(transaction, 'subscription.confirm', subscriber, {
      at: now,
      before: { state: subscriber.state },
      after: { state: 'active' },
    });
    return done('confirmed');
  });
}

export function changeSubscription(
  _visitor: unknown,
  { token, ...chosen }: Choices & { readonly token: string },
  now: Date,
): Answer {
  return withSubscriber(token, async (transaction, subscriber) => {
    if (subscriber.state !== 'active') return refused({ key: 'notActive' });
    if (!(await areCategories(transaction, chosen.categories))) return refused({ key: 'unknownCategory' });
    const before = await listChosenCategories(transaction, subscriber.id);
    await saveChoices(transaction, subscriber, chosen, now);
    await record(transaction, 'subscription.change', subscriber, {
      at: now,
      before: { frequency: subscriber.frequency, categories: before },
      after: { frequency: chosen.frequency, categories: [...chosen.categories] },
    });
    return done('changed');
  });
}

/** Ends a subscription at once; letters that were already written are not sent any more. */
export function endSubscription(
  _visitor: unknown,
  { token }: z.infer<typeof tokenSchema>,
  now: Date,
): Answer {
  return withSubscriber(token, async (transaction, subscriber) => {
    if (subscriber.state === 'ended') return done('ended');
    await endSubscriber(transaction, subscriber.id, now);
    await record(transaction, 'subscription.end', subscriber, {
      at: now,
      before: { state: subscriber.state },
      after: { state: 'ended' },
    });
    return done('ended');
  });
}

function withSubscriber(
  token: string,
  act: (transaction: Transaction, subscriber: LockedSubscriber) => Answer,
): Answer {
  const id = subscriberIdOf(token);
  if (!id) return Promise.resolve(refused({ key: 'gone' }));
  return inTransaction(async (transaction) => {
    const subscriber = await lockSubscriber(transaction, id);
    return subscriber ? act(transaction, subscriber) : refused({ key: 'gone' });
  });
}

function record(
  transaction: Transaction,
  action: AuditEntry['action'],
  { id }: LockedSubscriber,
  change: Pick<AuditEntry, 'at' | 'before' | 'after'>,
): Promise<void> {
  return recordAudit(transaction, {
    ...change,
    by: { id: null, name: 'Подписчик' },
    action,
    subject: { type: 'subscriber', id },
  });
}
