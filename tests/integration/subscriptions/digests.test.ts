import { addDays, addHours, addMinutes, subDays, subMinutes } from 'date-fns';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { changeSubscription } from '@/lib/subscriptions/managing.commands';
import { planDigests } from '@/lib/subscriptions/plan-digests.commands';
import { subscriptionToken } from '@/lib/subscriptions/token';
import { aCategory, anArticle } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { untilSomebodyWaits } from '@/tests/support/locks';
import { aSubscriber } from '@/tests/support/subscribers';

withEmptyDatabase();

/** A Wednesday, 12:00 in Moscow. The daily hour struck at 06:00Z, the weekly one on Monday the 23rd. */
const now = new Date('2026-11-25T09:00:00Z');
const hour = new Date('2026-11-25T06:00:00Z');
const monday = new Date('2026-11-23T06:00:00Z');

beforeEach(async () => {
  await database().letter.deleteMany();
  await database().subscriber.deleteMany();
  await database().article.updateMany({
    data: { liveEditionId: null, state: 'unpublished', publishedAt: null },
  });
  await database().$executeRaw`TRUNCATE "Edition", "Article" CASCADE`;
  if (!(await database().consentText.findFirst())) await aConsent('subscription');
});

describe('who is told of an article', () => {
  test.each([
    ['at-once', subMinutes(now, 5)],
    ['daily', hour],
    ['weekly', monday],
  ])('%s: whoever is active, by one letter', async (frequency, publishedAt) => {
    const { id, email } = await aSubscriber({ frequency });
    await anArticle({ publishedAt });
    await anArticle({ publishedAt: subMinutes(publishedAt, 10) });

    expect(await planDigests(now)).toEqual({ letters: 1 });

    expect(await letters()).toMatchObject([
      { kind: 'digest', recipient: email, subscriberId: id, data: { toldAt: now.toISOString() } },
    ]);
    expect(await toldCount(id)).toBe(2);
  });

  test.each([
    ['at-once', subMinutes(now, 4), 'it waits five minutes'],
    ['daily', addMinutes(hour, 1), 'the next hour tells of it'],
    ['weekly', addMinutes(monday, 1), 'the next hour tells of it'],
  ])('%s: nobody yet of one that is too new, %s: %s', async (frequency, publishedAt) => {
    const { id } = await aSubscriber({ frequency });
    await anArticle({ publishedAt });
    expect(await planDigests(now)).toEqual({ letters: 0 });
    expect(await toldCount(id)).toBe(0);
  });

  test('those who chose its category, or all of them', async () => {
    const [mine, other] = [await aCategory(), await aCategory()];
    const chose = await aSubscriber({ categoryIds: [mine.id] });
    const all = await aSubscriber();
    const else_ = await aSubscriber({ categoryIds: [other.id] });
    await anArticle({ publishedAt: hour, edition: { categoryId: mine.id } });

    await planDigests(now);

    expect(await recipients()).toEqual([chose.email, all.email].sort());
    expect(await toldCount(else_.id)).toBe(0);
  });

  test.each(['unconfirmed', 'suspended', 'ended'])('nobody who is %s', async (state) => {
    await aSubscriber({ state, endedAt: now });
    await anArticle({ publishedAt: hour });
    expect(await planDigests(now)).toEqual({ letters: 0 });
  });

  test('nobody of what is withdrawn, was published before the confirmation, or is older than fifteen days', async () => {
    const newcomer = await aSubscriber({ confirmedAt: subDays(hour, 2) });
    const veteran = await aSubscriber();
    await anArticle({ publishedAt: subDays(hour, 3) });
    await anArticle({ publishedAt: subMinutes(subDays(hour, 15), 1) });
    const withdrawn = await anArticle({ publishedAt: subDays(hour, 1) });
    await database().article.update({
      where: { id: withdrawn.id },
      data: { state: 'withdrawn', withdrawnAt: now, withdrawnReason: 'Ошибка' },
    });

    await planDigests(now);

    expect(await toldCount(newcomer.id)).toBe(0);
    expect(await toldCount(veteran.id)).toBe(1);
  });
});

describe('each article once', () => {
  test('however often digests are planned', async () => {
    for (const frequency of ['at-once', 'daily', 'weekly']) await aSubscriber({ frequency });
    await anArticle({ publishedAt: subDays(monday, 1) });

    expect(await planDigests(now)).toEqual({ letters: 3 });
    expect(await planDigests(now)).toEqual({ letters: 0 });
    expect(await planDigests(addMinutes(now, 5))).toEqual({ letters: 0 });
    expect(await planDigests(addDays(now, 8))).toEqual({ letters: 0 });
  });

  test('also by two planners at the same moment', async () => {
    for (let number = 0; number < 30; number += 1) await aSubscriber();
    await anArticle({ publishedAt: hour });

    const planned = await Promise.all([planDigests(now, { lot: 4 }), planDigests(now, { lot: 4 })]);

    expect(planned[0].letters + planned[1].letters).toBe(30);
    expect(await letters()).toHaveLength(30);
  });

  test('through every change of frequency, and none is forgotten', async () => {
    const { id } = await aSubscriber({ frequency: 'at-once' });
    await anArticle({ publishedAt: subMinutes(now, 10) });
    expect(await planDigests(now)).toEqual({ letters: 1 });

    // Published after the change to «daily»: told of at the next daily hour.
    await change(id, 'daily', addMinutes(now, 10));
    await anArticle({ publishedAt: addMinutes(now, 20) });
    expect(await planDigests(addHours(now, 2))).toEqual({ letters: 0 });
    expect(await planDigests(addDays(hour, 1))).toEqual({ letters: 1 });

    // Left over at the change to «weekly»: told of by the weekly digest, and by no daily one.
    await anArticle({ publishedAt: addHours(addDays(hour, 1), 1) });
    await change(id, 'weekly', addHours(addDays(hour, 1), 2));
    expect(await planDigests(addDays(hour, 2))).toEqual({ letters: 0 });
    expect(await planDigests(addDays(monday, 7))).toEqual({ letters: 1 });

    await change(id, 'at-once', addDays(monday, 8));
    expect(await planDigests(addDays(monday, 9))).toEqual({ letters: 0 });
    expect(await toldCount(id)).toBe(3);
    expect(await letters()).toHaveLength(3);
  });

  test('an article that was withdrawn before the hour and published again after it is told of then', async () => {
    const { id } = await aSubscriber({ frequency: 'at-once' });
    const article = await anArticle({ publishedAt: subDays(now, 2) });
    const shown = (state: string) =>
      database().article.update({
        where: { id: article.id },
        data: { state, withdrawnAt: state === 'withdrawn' ? now : null, withdrawnReason: 'Ошибка' },
      });
    await shown('withdrawn');
    expect(await planDigests(now)).toEqual({ letters: 0 });
    await shown('published');
    expect(await planDigests(addMinutes(now, 5))).toEqual({ letters: 1 });
    expect(await toldCount(id)).toBe(1);
  });
});

test('a planner that died on its way goes on where it was', async () => {
  const subscribers = await Promise.all(Array.from({ length: 7 }, () => aSubscriber()));
  const inOrder = subscribers.map(({ id }) => id).sort();
  await anArticle({ publishedAt: hour });
  // What makes the second lot of three fail: its letter is there already.
  const [key, data] = [`digest ${inOrder[4]} ${now.toISOString()}`, {}];
  const trap = await database().letter.create({
    data: { key, data, kind: 'digest', recipient: 'a@portal.test' },
  });

  await expect(planDigests(now, { lot: 3 })).rejects.toThrow();
  await database().letter.delete({ where: { id: trap.id } });
  expect(await database().subscriber.count({ where: { plannedAt: hour } })).toBe(3);

  expect(await planDigests(addMinutes(now, 1), { lot: 3 })).toEqual({ letters: 4 });
  expect(new Set(await recipients()).size).toBe(7);
});

test('a planner that is told to stop begins no other lot', async () => {
  await aSubscriber();
  await anArticle({ publishedAt: hour });
  expect(await planDigests(now, { signal: AbortSignal.abort() })).toEqual({ letters: 0 });
  expect(await letters()).toEqual([]);
});

test('digests that are being planned keep no editor from writing letters about an article of theirs', async () => {
  const { id, email } = await aSubscriber();
  const article = await anArticle({ publishedAt: hour });
  const planning = await database().$transaction(async (editor) => {
    await editor.$queryRaw`SELECT FROM "Article" WHERE id = ${article.id}::uuid FOR UPDATE`;
    const planned = planDigests(now);
    await untilSomebodyWaits();
    // Were the subscriber locked against references, each would now wait for the other for ever.
    await editor.letter.create({
      data: { key: 'x', kind: 'correction', data: {}, recipient: email, subscriberId: id },
    });
    return { planned };
  });
  expect(await planning.planned).toEqual({ letters: 1 });
});

test('an hour without news is noted, too: nobody gets its digest later in the day', async () => {
  const { id } = await aSubscriber();
  await planDigests(now);
  expect(await database().subscriber.findUnique({ where: { id } })).toMatchObject({ plannedAt: hour });
});

test('the hour and the weekday are settings', async () => {
  await database().portalSettings.create({
    data: {
      ...{ departmentName: 'Департамент', shortName: 'Д', address: '', phone: '', hotline: '', email: '' },
      ...{ workingHours: '', maintainedBy: '', digestHour: 11, digestWeekday: 3 },
    },
  });
  const weekly = await aSubscriber({ frequency: 'weekly' });
  await anArticle({ publishedAt: new Date('2026-11-25T07:59:00Z') });
  await planDigests(now);
  await database().portalSettings.deleteMany();

  expect(await recipients()).toEqual([weekly.email]);
});

test('twenty thousand subscribers are planned at one go, and the next look plans nothing', async () => {
  await database().$executeRaw`
    INSERT INTO "Subscriber" (id, email, frequency, state, "confirmedAt", "consentVersion")
    SELECT gen_random_uuid(), concat('reader-', number, '@portal.test'),
      CASE WHEN number % 2 = 0 THEN 'at-once' ELSE 'daily' END, 'active', '2026-01-01', 1
    FROM generate_series(1, 20000) AS number`;
  for (let number = 0; number < 5; number += 1) await anArticle({ publishedAt: subMinutes(hour, number) });

  expect(await planDigests(now)).toMatchObject({ letters: 20_000 });
  expect(await database().toldArticle.count()).toBe(100_000);
  expect(await planDigests(addMinutes(now, 5))).toMatchObject({ letters: 0 });
});

function change(id: string, frequency: 'at-once' | 'daily' | 'weekly', at: Date) {
  return changeSubscription(null, { token: subscriptionToken(id), frequency, categories: [] }, at);
}

function letters() {
  return database().letter.findMany({ orderBy: { createdAt: 'asc' } });
}

async function recipients(): Promise<string[]> {
  return (await letters()).map(({ recipient }) => recipient).sort();
}

function toldCount(subscriberId: string): Promise<number> {
  return database().toldArticle.count({ where: { subscriberId } });
}
