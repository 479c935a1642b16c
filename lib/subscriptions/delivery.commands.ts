import { recordAudit } from '@/lib/db/audit';
import type { Transaction } from '@/lib/db/transaction';
import { afterRefusal } from './rules';
import { forgetRefusals, lockSubscriber, saveRefusal } from './store';

/**
 * Notes that the mail server will never take a letter for this subscriber; after three in a row the subscription is
 * suspended. `code` is the server's code: its sentences repeat addresses.
 */
export async function recordRefusal(
  transaction: Transaction,
  subscriberId: string,
  code: string,
  now: Date,
): Promise<void> {
  const subscriber = await lockSubscriber(transaction, subscriberId);
  if (!subscriber) return;
  const after = afterRefusal(subscriber);
  await saveRefusal(transaction, subscriberId, { ...after, refusedAt: now, refusal: code.slice(0, 100) });
  if (after.state === subscriber.state) return;
  await recordAudit(transaction, {
    at: now,
    by: { id: null, name: 'Почтовый сервер' },
    action: 'subscription.suspend',
    subject: { type: 'subscriber', id: subscriberId },
    before: { state: subscriber.state },
    after: { state: after.state, refusals: after.refusals, refusal: code },
  });
}

/** Notes that a letter was taken: refusals before it no longer count. */
export function recordDelivery(transaction: Transaction, subscriberId: string): Promise<void> {
  return forgetRefusals(transaction, subscriberId);
}
