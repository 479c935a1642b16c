import { randomUUID } from 'node:crypto';
import { addDays, subDays, subHours, subMilliseconds } from 'date-fns';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { cleanUp } from '@/lib/jobs/clean-up';
import { letterStates } from '@/lib/mail/rules';
import { anArticle } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { aLetter, aSubscriber } from '@/tests/support/personal-data';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');

beforeAll(async () => {
  for (const slug of ['comment', 'feedback', 'subscription']) {
    await database().consentText.create({ data: { slug, version: 1, title: 'Согласие', body: '<p>Да</p>' } });
  }
});

test('the address of a commentator is forgotten after its year, the comment stays', async () => {
  const old = await aComment(subDays(now, 366));
  const recent = await aComment(subDays(now, 364));

  expect((await cleanUp(now)).emails).toBe(1);

  expect(await database().comment.findUnique({ where: { id: old } })).toMatchObject({
    email: null,
    name: 'Анна',
  });
  expect(await database().comment.findUnique({ where: { id: recent } })).toMatchObject({
    email: 'anna@example.ru',
  });
});

test('a message goes a year after it was dealt with; one that waits never does', async () => {
  await aMessage('answered', subDays(now, 366));
  const recent = await aMessage('closed', subDays(now, 364));
  const waiting = await aMessage('new', null);

  expect((await cleanUp(now)).messages).toBe(1);

  const left = await database().feedbackMessage.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual([recent, waiting].sort());
});

test('an answered question is kept as long as it could be answered again', async () => {
  const challenge = (expiresAt: Date) => ({ id: randomUUID(), expiresAt });
  await database().usedChallenge.createMany({
    data: [challenge(subDays(now, 1)), challenge(addDays(now, 1))],
  });

  expect((await cleanUp(now)).challenges).toBe(1);
  expect(Object.values(await cleanUp(now)).every((count) => count === 0)).toBe(true);
});

test('the many entries of one day of a list become one, the sum stays', async () => {
  for (const hour of [9, 10, 11]) await anArticle({ publishedAt: new Date(Date.UTC(2024, 4, 6, hour)) });
  const entries = () =>
    database().publishedDay.findMany({ where: { scopeId: ALL, day: new Date('2024-05-06') } });
  expect(await entries()).toHaveLength(3);

  expect((await cleanUp(now)).dayEntries).toBeGreaterThanOrEqual(2);

  expect(await entries()).toMatchObject([{ change: 3 }]);
  expect((await cleanUp(now)).dayEntries).toBe(0);
});

/** The list of all articles. */
const ALL = '00000000-0000-0000-0000-000000000000';

/** The last moment at which something that may be kept so many days is kept, and the first at which it goes. */
function edges(days: number) {
  const kept = subDays(now, days);
  return { kept, gone: subMilliseconds(kept, 1) };
}

describe('subscriptions', () => {
  test('that nobody confirmed go after a week', async () => {
    const { kept, gone } = edges(7);
    const left = await aSubscriber(database(), { state: 'unconfirmed', confirmedAt: null, createdAt: kept });
    await aSubscriber(database(), { state: 'unconfirmed', confirmedAt: null, createdAt: gone });

    expect((await cleanUp(now)).unconfirmedSubscribers).toBe(1);
    expect(await subscriberIds()).toEqual([left.id]);
  });

  test('that never began go after a week with all that has the address, declined or not', async () => {
    await database().subscriber.deleteMany();
    await database().letter.deleteMany();
    const { gone } = edges(7);
    const declined = { state: 'ended', createdAt: gone, endedAt: now } as const;
    const { id, email } = await aSubscriber(database(), { ...declined, confirmedAt: null });
    for (const state of ['sent', 'queued'] as const) {
      await aLetter(database(), { state, subscriberId: id, recipient: email });
    }
    await aLetter(database(), { state: 'sent' });

    await cleanUp(now);

    expect(await subscriberIds()).toEqual([]);
    expect(await database().letter.count({ where: { recipient: email } })).toBe(0);
    expect(await database().letter.count()).toBe(1);
  });

  test('that ended go after thirty days; those that go on stay, however old', async () => {
    await database().subscriber.deleteMany();
    const { kept, gone } = edges(30);
    const ended = await aSubscriber(database(), { state: 'ended', endedAt: kept, createdAt: gone });
    const active = await aSubscriber(database(), { createdAt: subDays(now, 900) });
    const suspended = await aSubscriber(database(), { state: 'suspended', createdAt: subDays(now, 900) });
    await aSubscriber(database(), { state: 'ended', endedAt: gone });

    expect((await cleanUp(now)).endedSubscribers).toBe(1);
    expect(await subscriberIds()).toEqual([ended.id, active.id, suspended.id].sort());
  });

  async function subscriberIds(): Promise<string[]> {
    const rows = await database().subscriber.findMany({ select: { id: true } });
    return rows.map(({ id }) => id).sort();
  }
});

describe('letters', () => {
  test('that were settled go after thirty days, those of unknown fate being counted', async () => {
    await database().letter.deleteMany();
    const { kept, gone } = edges(30);
    for (const settledAt of [kept, gone]) {
      for (const state of ['sent', 'dropped', 'refused', 'uncertain'] as const)
        await aLetter(database(), { state, settledAt });
    }

    expect(await cleanUp(now)).toMatchObject({ letters: 4, uncertainLetters: 1 });
    expect(await database().letter.count({ where: { settledAt: { lt: kept } } })).toBe(0);
    expect(await database().letter.count()).toBe(4);
  });

  test('that wait or are under way stay, however old', async () => {
    await database().letter.deleteMany();
    for (const state of letterStates) await aLetter(database(), { state, settledAt: subDays(now, 900) });
    await database().letter.updateMany({ data: { createdAt: subDays(now, 900), dueAt: subDays(now, 900) } });

    await cleanUp(now);

    const left = await database().letter.findMany({ select: { state: true } });
    expect(left.map(({ state }) => state).sort()).toEqual(['queued', 'sending']);
  });
});

test('what a subscriber was told is forgotten after sixty days, more than a lot at once', async () => {
  const { id: articleId } = await anArticle();
  await database().$executeRaw`
    INSERT INTO "Subscriber" (id, email, frequency, state, "confirmedAt", "consentVersion")
    SELECT gen_random_uuid(), 'many-' || number || '@portal.test', 'daily', 'active', ${now}, 1
    FROM generate_series(1, 5002) number`;
  await database().$executeRaw`
    INSERT INTO "ToldArticle" ("subscriberId", "articleId", "toldAt")
    SELECT id, ${articleId}::uuid, ${edges(60).gone} FROM "Subscriber" WHERE email LIKE 'many-%'`;
  await database().$executeRaw`
    UPDATE "ToldArticle" SET "toldAt" = ${edges(60).kept}
    WHERE "subscriberId" = (SELECT id FROM "Subscriber" WHERE email = 'many-1@portal.test')`;

  expect((await cleanUp(now)).told).toBe(5001);
  expect(await database().toldArticle.count()).toBe(1);
});

test('the terms are those of the settings', async () => {
  await database().subscriber.deleteMany();
  await database().letter.deleteMany();
  await database().portalSettings.create({ data: { ...settings, keepUnconfirmedDays: 2 } });
  const dayBefore = subHours(now, 36);
  await aSubscriber(database(), { state: 'unconfirmed', confirmedAt: null, createdAt: subDays(now, 3) });
  await aSubscriber(database(), { state: 'ended', endedAt: dayBefore });
  await aLetter(database(), { state: 'sent', settledAt: dayBefore });

  expect(await cleanUp(now)).toMatchObject({ unconfirmedSubscribers: 1, endedSubscribers: 0, letters: 0 });

  await database().portalSettings.update({
    where: { id: 1 },
    data: { keepEndedDays: 1, keepLettersDays: 1 },
  });
  expect(await cleanUp(now)).toMatchObject({ endedSubscribers: 1, letters: 1 });
});

const settings = {
  ...{ departmentName: 'Департамент', shortName: 'Департамент', address: '', phone: '', hotline: '' },
  ...{ email: 'd@portal.test', workingHours: '', maintainedBy: '' },
};

async function aComment(createdAt: Date): Promise<string> {
  const article = await anArticle();
  const { id } = await database().comment.create({
    data: {
      ...{ articleId: article.id, name: 'Анна', email: 'anna@example.ru', text: 'Спасибо', visitor: 'v' },
      consentVersion: 1,
      createdAt,
    },
  });
  return id;
}

async function aMessage(state: string, handledAt: Date | null): Promise<string> {
  const { id } = await database().feedbackMessage.create({
    data: {
      ...{ name: 'Анна', email: 'anna@example.ru', subject: 'Вопрос', text: 'Когда?', visitor: 'v' },
      ...{ consentVersion: 1, state, handledAt },
    },
  });
  return id;
}
