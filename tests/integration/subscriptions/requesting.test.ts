import { addMinutes, subMinutes } from 'date-fns';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { requestSubscription } from '@/lib/subscriptions/commands';
import type { SubscriptionFields } from '@/lib/subscriptions/schema';
import { aCategory } from '@/tests/support/arrange';
import { aConsent, answeredChallenge } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { aSubscriber } from '@/tests/support/subscribers';

withEmptyDatabase();

const now = new Date();
const done = { ok: true, value: null };
let readers = 0;

beforeAll(async () => {
  await aConsent('subscription');
});

beforeEach(async () => {
  await database().letter.deleteMany();
  await database().subscriber.deleteMany();
});

describe('the form for subscribing', () => {
  test('makes a subscription that waits, with its consent, and a letter that asks for confirmation', async () => {
    const category = await aCategory();
    const given = { name: 'Анна', phone: '57-12-34', position: 'Врач', categories: [category.id] };
    expect(await request(given)).toEqual(done);

    const subscriber = await theSubscriber();
    expect(subscriber).toMatchObject({ state: 'unconfirmed', confirmedAt: null, consentVersion: 1 });
    expect(subscriber).toMatchObject({
      name: 'Анна',
      phone: '57-12-34',
      position: 'Врач',
      allCategories: false,
    });
    expect(subscriber.categories).toMatchObject([{ categoryId: category.id }]);
    expect(await letters()).toMatchObject([
      { kind: 'confirm-subscription', recipient: 'anna@portal.test', subscriberId: subscriber.id },
    ]);
  });

  test('wakes the worker that sends letters', async () => {
    await request();
    const jobs = await database().$queryRaw`SELECT key FROM graphile_worker.jobs`;
    expect(jobs).toEqual([{ key: 'deliver-letters' }]);
  });

  test('answers the same for an address that is subscribed, and only its owner is told', async () => {
    const before = await aSubscriber({ email: 'Anna@Portal.test', name: 'Анна', frequency: 'weekly' });
    expect(await request({ name: 'Чужое имя', frequency: 'at-once' })).toEqual(done);

    expect(await theSubscriber()).toMatchObject({ state: 'active', name: 'Анна', frequency: 'weekly' });
    expect(await letters()).toMatchObject([{ kind: 'already-subscribed', subscriberId: before.id }]);
  });

  test('takes up an ended subscription with what it says now; that must be confirmed again', async () => {
    await aSubscriber({ email: 'anna@portal.test', name: 'Старое имя', state: 'ended', endedAt: now });
    expect(await request({ name: 'Анна', frequency: 'weekly' })).toEqual(done);

    expect(await theSubscriber()).toMatchObject({ state: 'unconfirmed', name: 'Анна', frequency: 'weekly' });
    expect(await theSubscriber()).toMatchObject({ endedAt: null, confirmedAt: null });
    expect(await letters()).toMatchObject([{ kind: 'confirm-subscription' }]);
  });

  test('sent twice before it was confirmed keeps what was said last', async () => {
    await request({ frequency: 'at-once' });
    expect(await request({ frequency: 'weekly' })).toEqual(done);
    expect(await theSubscriber()).toMatchObject({ frequency: 'weekly', state: 'unconfirmed' });
  });

  test('asks the owner of a suspended subscription, and changes nothing in it', async () => {
    await aSubscriber({ email: 'anna@portal.test', name: 'Анна', state: 'suspended', refusals: 3 });
    expect(await request({ name: 'Чужое имя' })).toEqual(done);

    expect(await theSubscriber()).toMatchObject({ state: 'suspended', name: 'Анна', refusals: 3 });
    expect(await letters()).toMatchObject([{ kind: 'confirm-subscription' }]);
  });

  test('writes one letter in ten minutes, however often it is sent', async () => {
    await request();
    expect(await request()).toEqual(done);
    expect(await letters()).toHaveLength(1);

    expect(await request({}, addMinutes(now, 10))).toEqual(done);
    expect(await letters()).toHaveLength(2);
  });

  test('sent twice at the same moment makes one subscription and one letter', async () => {
    expect(await Promise.all([request(), request({ email: 'ANNA@portal.test' })])).toEqual([done, done]);
    expect(await database().subscriber.count()).toBe(1);
    expect(await letters()).toHaveLength(1);
  });

  test('leaves no address in the log of changes', async () => {
    await request({ name: 'Анна Петровна' });
    const entries = await database().auditEntry.findMany({ where: { action: 'subscription.request' } });
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries, (_, value) => (typeof value === 'bigint' ? '' : value))).not.toMatch(
      /portal\.test|Петровна/,
    );
  });
});

describe('nothing is taken', () => {
  test.each([
    ['from robots', { homepage: 'https://spam.example' }, 'robot'],
    ['after a wrong sum', { answer: '100' }, 'wrongSum'],
    ['faster than a person writes', answeredChallenge(subMinutes(now, 0)), 'tooFast'],
    ['without the consent that holds', { consentVersion: 2 }, 'consentChanged'],
    [
      'for a category that is gone',
      { categories: ['01890000-0000-7000-8000-000000000000'] },
      'unknownCategory',
    ],
  ])('%s', async (_, given, key) => {
    expect(await request(given)).toEqual({ ok: false, problems: [{ key }] });
    expect(await database().subscriber.count()).toBe(0);
    expect(await letters()).toEqual([]);
  });

  test('for an answer that was used', async () => {
    const answered = answeredChallenge(subMinutes(now, 5));
    await request(answered);
    expect(await request({ ...answered, email: 'boris@portal.test' })).toEqual({
      ok: false,
      problems: [{ key: 'challengeUsed' }],
    });
  });

  test('more than five times an hour from one address', async () => {
    const reader = aReader();
    const answers = [];
    for (let number = 0; number < 6; number += 1) {
      answers.push(await requestSubscription(reader, fieldsWith({ email: `a${number}@portal.test` }), now));
    }
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(answers.at(-1)).toMatchObject({ ok: false, problems: [{ key: 'tooMany' }] });
  });
});

function request(given: Partial<SubscriptionFields> = {}, at = now) {
  return requestSubscription(aReader(), { ...fieldsWith(given, at) }, at);
}

function fieldsWith(given: Partial<SubscriptionFields>, at = now): SubscriptionFields {
  return {
    ...{ email: 'anna@portal.test', name: '', phone: '', position: '', frequency: 'daily', categories: [] },
    ...answeredChallenge(subMinutes(at, 5)),
    ...{ consent: 'yes', consentVersion: 1, homepage: '' },
    ...given,
  };
}

function theSubscriber() {
  return database().subscriber.findFirstOrThrow({ include: { categories: true } });
}

function letters() {
  return database().letter.findMany({ orderBy: { createdAt: 'asc' } });
}

function aReader() {
  readers += 1;
  return { address: `198.51.100.${readers}`, userAgent: 'Firefox' };
}
