import { subDays } from 'date-fns';
import { recordAudit } from '@/lib/db/audit';
import { findNewestConsent } from '@/lib/db/consents';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { postLetters } from '@/lib/mail/outbox';
import { done, type Result, refused } from '@/lib/shared/result';
import { limitedAddress } from '@/lib/web/client-address';
import { limit } from '@/lib/web/rate-limit';
import { takeAnswer, whyNotHuman } from '@/lib/web/reader-guard';
import type { Visitor } from '@/lib/web/visitor';
import { mayBeRenewed, mayWriteAgain, type RequestProblem } from './rules';
import type { SubscriptionFields } from './schema';
import {
  areCategories,
  type LockedSubscriber,
  listRequestLetters,
  lockSubscriberOfEmail,
  renewSubscriber,
} from './store';

const byAddress = limit('subscription-address', { attempts: 5, minutes: 60 });

/**
 * Takes the form for subscribing. The answer is the same whatever becomes of it, so that nobody learns who is
 * subscribed: a letter to the address says the rest.
 */
export async function requestSubscription(
  visitor: Visitor,
  fields: SubscriptionFields,
  now: Date,
): Promise<Result<null, RequestProblem>> {
  const suspicion = whyNotHuman(fields, now);
  if (suspicion) return refused({ key: suspicion });
  const seconds = await byAddress.take(limitedAddress(visitor.address));
  if (seconds > 0) return refused({ key: 'tooMany', seconds });
  return inTransaction((transaction) => write(transaction, fields, now));
}

async function write(
  transaction: Transaction,
  fields: SubscriptionFields,
  now: Date,
): Promise<Result<null, RequestProblem>> {
  const consent = await findNewestConsent(transaction, 'subscription');
  if (consent?.version !== fields.consentVersion) return refused({ key: 'consentChanged' });
  if (!(await areCategories(transaction, fields.categories))) return refused({ key: 'unknownCategory' });
  if (!(await takeAnswer(transaction, fields))) return refused({ key: 'challengeUsed' });
  const { email, name, phone, position, frequency, categories, consentVersion } = fields;
  const requested = { email, name, phone, position, frequency, categories, consentVersion };
  const subscriber = await lockSubscriberOfEmail(transaction, requested);
  if (mayBeRenewed(subscriber.state)) {
    await renewSubscriber(transaction, subscriber.id, { ...requested, createdAt: now });
  }
  await writeToSubscriber(transaction, subscriber, now);
  await recordAudit(transaction, {
    at: now,
    by: { id: null, name: 'Читатель' },
    action: 'subscription.request',
    subject: { type: 'subscriber', id: subscriber.id },
    before: { state: subscriber.state },
  });
  return done(null);
}

async function writeToSubscriber(
  transaction: Transaction,
  { id, email, state }: LockedSubscriber,
  now: Date,
): Promise<void> {
  if (!mayWriteAgain(await listRequestLetters(transaction, id, subDays(now, 1)), now)) return;
  const kind = state === 'active' ? 'already-subscribed' : 'confirm-subscription';
  const key = `${kind} ${id} ${now.toISOString()}`;
  await postLetters(transaction, [{ kind, key, recipient: email, subscriberId: id, data: {} }], now);
}
