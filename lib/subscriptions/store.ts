import type { Transaction } from '@/lib/db/transaction';
import type { Choices, Frequency, SubscriptionState } from './rules';

/** A subscription under lock. */
export type LockedSubscriber = {
  readonly id: string;
  readonly email: string;
  readonly state: SubscriptionState;
  readonly frequency: Frequency;
  readonly refusals: number;
};

export async function lockSubscriber(transaction: Transaction, id: string): Promise<LockedSubscriber | null> {
  const [subscriber] = await transaction.$queryRaw<LockedSubscriber[]>`
    SELECT id::text, email::text, state, frequency, refusals
    FROM "Subscriber" WHERE id = ${id}::uuid FOR UPDATE`;
  return subscriber ?? null;
}

type Requested = Choices & {
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly position: string;
  readonly consentVersion: number;
};

/** The row of an address under lock, made if there was none: of two forms for one address the second waits here. */
export async function lockSubscriberOfEmail(
  transaction: Transaction,
  { email, frequency, consentVersion }: Requested,
): Promise<LockedSubscriber> {
  await transaction.subscriber.createMany({
    data: [{ email, frequency, consentVersion }],
    skipDuplicates: true,
  });
  const [subscriber] = await transaction.$queryRaw<LockedSubscriber[]>`
    SELECT id::text, email::text, state, frequency, refusals
    FROM "Subscriber" WHERE email = ${email}::citext FOR UPDATE`;
  if (!subscriber) throw new Error('a subscriber was deleted while the form was being taken');
  return subscriber;
}

/** Writes what the form says over what stood there; it waits for confirmation. */
export async function renewSubscriber(
  transaction: Transaction,
  id: string,
  { categories, ...columns }: Requested & { readonly createdAt: Date },
): Promise<void> {
  await transaction.subscriber.update({
    where: { id },
    data: { ...columns, state: 'unconfirmed', confirmedAt: null, endedAt: null },
    select: { id: true },
  });
  await saveCategories(transaction, id, categories);
}

export async function activateSubscriber(transaction: Transaction, id: string, now: Date): Promise<void> {
  const noRefusals = { refusals: 0, refusedAt: null, refusal: '' };
  await transaction.subscriber.update({
    where: { id },
    // As if the last digest had just been planned: the first one comes at the next digest hour.
    data: { ...noRefusals, state: 'active', confirmedAt: now, plannedAt: now, endedAt: null },
    select: { id: true },
  });
}

export async function saveChoices(
  transaction: Transaction,
  { id, frequency: before }: LockedSubscriber,
  { frequency, categories }: Choices,
  now: Date,
): Promise<void> {
  await transaction.subscriber.update({
    where: { id },
    // Those who change the frequency wait for the next hour of the new one.
    data: { frequency, ...(frequency !== before && { plannedAt: now }) },
    select: { id: true },
  });
  await saveCategories(transaction, id, categories);
}

async function saveCategories(transaction: Transaction, id: string, categories: readonly string[]) {
  await transaction.subscriberCategory.deleteMany({ where: { subscriberId: id } });
  await transaction.subscriberCategory.createMany({
    data: categories.map((categoryId) => ({ subscriberId: id, categoryId })),
  });
  await transaction.subscriber.update({
    where: { id },
    data: { allCategories: categories.length === 0 },
    select: { id: true },
  });
}

export async function listChosenCategories(transaction: Transaction, id: string): Promise<string[]> {
  const rows = await transaction.subscriberCategory.findMany({
    where: { subscriberId: id },
    orderBy: { categoryId: 'asc' },
    select: { categoryId: true },
  });
  return rows.map(({ categoryId }) => categoryId);
}

/** Whether all of them are there (still): a category may be deleted while a form is open. */
export async function areCategories(transaction: Transaction, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  return (await transaction.category.count({ where: { id: { in: [...ids] } } })) === ids.length;
}

export async function endSubscriber(transaction: Transaction, id: string, now: Date): Promise<void> {
  await transaction.subscriber.update({
    where: { id },
    data: { state: 'ended', endedAt: now },
    select: { id: true },
  });
}

/** When letters about the subscription itself were written to the subscriber since then. */
export async function listRequestLetters(transaction: Transaction, id: string, since: Date): Promise<Date[]> {
  const letters = await transaction.letter.findMany({
    where: {
      subscriberId: id,
      kind: { in: ['confirm-subscription', 'already-subscribed'] },
      createdAt: { gt: since },
    },
    select: { createdAt: true },
  });
  return letters.map(({ createdAt }) => createdAt);
}

export async function saveRefusal(
  transaction: Transaction,
  id: string,
  columns: { state: SubscriptionState; refusals: number; refusedAt: Date; refusal: string },
): Promise<void> {
  await transaction.subscriber.update({ where: { id }, data: columns, select: { id: true } });
}

/** Most letters follow a letter that was taken as well: those cost no write. */
export async function forgetRefusals(transaction: Transaction, id: string): Promise<void> {
  await transaction.subscriber.updateMany({
    where: { id, refusals: { gt: 0 } },
    data: { refusals: 0, refusedAt: null, refusal: '' },
  });
}
