import { addDays } from 'date-fns';
import { Client } from 'pg';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { LetterState } from '@/lib/mail/rules';

type Owner = { readonly email: string; readonly articleId: string };

/** What the portal may hold about one reader: comments in each state, a message, a subscription, letters. */
export async function aReadersData(database: PrismaClient, { email, articleId }: Owner): Promise<void> {
  await database.comment.createMany({
    data: ['published', 'waiting', 'rejected'].map((state) => ({
      ...{ articleId, state, name: 'Зоя Климова', email, text: `Комментарий ${state}.`, consentVersion: 1 },
      ...{ visitor: 'hash of the day', ...(state === 'rejected' && { decidedAt: new Date() }) },
    })),
  });
  await database.feedbackMessage.create({
    data: {
      ...{ name: 'Зоя Климова', email, subject: 'Опечатка', text: 'Во втором абзаце.', consentVersion: 1 },
      visitor: 'hash of the day',
    },
  });
  const { id } = await aSubscriber(database, { email, allCategories: false });
  const category = await database.category.findFirstOrThrow();
  await database.subscriberCategory.create({ data: { subscriberId: id, categoryId: category.id } });
  await database.toldArticle.create({ data: { subscriberId: id, articleId, toldAt: new Date() } });
  for (const state of ['sent', 'sending', 'queued'] as const) {
    await aLetter(database, { recipient: email, subscriberId: id, state });
  }
}

type SubscriberParts = Partial<{
  email: string;
  state: string;
  createdAt: Date;
  confirmedAt: Date | null;
  allCategories: boolean;
  endedAt: Date;
}>;

/** An active one without a word said. */
export function aSubscriber(database: PrismaClient, given: SubscriberParts = {}) {
  return database.subscriber.create({
    data: {
      ...{ email: `${crypto.randomUUID()}@portal.test`, name: 'Климова Зоя', phone: '+7 900 000-00-00' },
      ...{ frequency: 'daily', state: 'active', confirmedAt: new Date() },
      ...{ consentVersion: 1, ...given },
    },
  });
}

type LetterParts = {
  recipient?: string;
  subscriberId?: string;
  state: LetterState;
  settledAt?: Date;
};

const SENDER = 1;

/** Until the answer is called, the sender of `sending` letters counts as alive: a running portal leaves them alone. */
export async function letSenderLive(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [SENDER]);
  return () => client.end();
}

/** At rest in each state: a queued one is not due before tomorrow. */
export function aLetter(database: PrismaClient, { state, settledAt, ...given }: LetterParts) {
  const isSettled = state !== 'queued' && state !== 'sending';
  return database.letter.create({
    data: {
      ...{ key: crypto.randomUUID(), kind: 'digest', data: {}, recipient: 'somebody@portal.test', state },
      ...(isSettled && { settledAt: settledAt ?? new Date() }),
      ...(state === 'sending' && { senderKey: SENDER }),
      ...(state === 'queued' && { dueAt: addDays(new Date(), 1) }),
      ...given,
    },
  });
}
