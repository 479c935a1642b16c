import { randomUUID } from 'node:crypto';
import { addDays, subDays } from 'date-fns';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { recordDelivery, recordRefusal } from '@/lib/subscriptions/delivery.commands';
import {
  changeSubscription,
  confirmSubscription,
  endSubscription,
} from '@/lib/subscriptions/managing.commands';
import { findSubscription } from '@/lib/subscriptions/queries';
import { subscriptionToken } from '@/lib/subscriptions/token';
import { aCategory } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { aSubscriber } from '@/tests/support/subscribers';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const gone = { ok: false, problems: [{ key: 'gone' }] };

beforeAll(async () => {
  await aConsent('subscription');
});

describe('confirming', () => {
  test.each(['unconfirmed', 'suspended', 'ended'])(
    'makes a subscription that is %s active',
    async (state) => {
      const { id } = await aSubscriber({ state, endedAt: subDays(now, 1), refusals: 3, refusal: '550' });
      expect(await confirmSubscription(null, tokenOf(id), now)).toEqual({ ok: true, value: 'confirmed' });

      expect(await row(id)).toMatchObject({
        state: 'active',
        confirmedAt: now,
        plannedAt: now,
        endedAt: null,
      });
      expect(await row(id)).toMatchObject({ refusals: 0, refusal: '' });
      expect(await changesOf(id)).toMatchObject([
        { action: 'subscription.confirm', before: { state }, after: { state: 'active' } },
      ]);
    },
  );

  test('twice is confirming once', async () => {
    const { id } = await aSubscriber({ state: 'unconfirmed', confirmedAt: null });
    await confirmSubscription(null, tokenOf(id), now);
    const again = await confirmSubscription(null, tokenOf(id), addDays(now, 1));

    expect(again).toEqual({ ok: true, value: 'confirmed' });
    expect(await row(id)).toMatchObject({ confirmedAt: now });
    expect(await changesOf(id)).toHaveLength(1);
  });
});

describe('changing', () => {
  test('takes effect from the next digest hour on', async () => {
    const { id } = await aSubscriber({ frequency: 'weekly', plannedAt: subDays(now, 2) });
    const { id: category } = await aCategory();
    const choices = { ...tokenOf(id), frequency: 'daily', categories: [category] } as const;
    expect(await changeSubscription(null, choices, now)).toEqual({ ok: true, value: 'changed' });

    expect(await row(id)).toMatchObject({ frequency: 'daily', plannedAt: now, allCategories: false });
    expect(await findSubscription(choices.token)).toMatchObject({ categories: [category] });
    expect(await changesOf(id)).toMatchObject([
      {
        before: { frequency: 'weekly', categories: [] },
        after: { frequency: 'daily', categories: [category] },
      },
    ]);
  });

  test('of categories alone leaves the hour; none is all of them', async () => {
    const { id: category } = await aCategory();
    const planned = subDays(now, 2);
    const { id } = await aSubscriber({ categoryIds: [category], plannedAt: planned });
    await changeSubscription(null, { ...tokenOf(id), frequency: 'daily', categories: [] }, now);

    expect(await row(id)).toMatchObject({ allCategories: true, plannedAt: planned });
    expect(await findSubscription(tokenOf(id).token)).toMatchObject({ categories: [] });
  });

  test.each(['unconfirmed', 'suspended', 'ended'])('needs a confirmed subscription: %s', async (state) => {
    const { id } = await aSubscriber({ state, endedAt: now });
    const choices = { ...tokenOf(id), frequency: 'weekly', categories: [] } as const;
    expect(await changeSubscription(null, choices, now)).toEqual({
      ok: false,
      problems: [{ key: 'notActive' }],
    });
    expect(await row(id)).toMatchObject({ frequency: 'daily', state });
  });

  test('to a category that is gone changes nothing', async () => {
    const { id } = await aSubscriber();
    const choices = { ...tokenOf(id), frequency: 'weekly', categories: [randomUUID()] } as const;
    expect(await changeSubscription(null, choices, now)).toEqual({
      ok: false,
      problems: [{ key: 'unknownCategory' }],
    });
    expect(await row(id)).toMatchObject({ frequency: 'daily' });
  });
});

test('ending is at once, and twice is once', async () => {
  const { id } = await aSubscriber();
  expect(await endSubscription(null, tokenOf(id), now)).toEqual({ ok: true, value: 'ended' });
  expect(await endSubscription(null, tokenOf(id), addDays(now, 1))).toEqual({ ok: true, value: 'ended' });

  expect(await row(id)).toMatchObject({ state: 'ended', endedAt: now });
  expect(await changesOf(id)).toHaveLength(1);
});

test('a token that nobody was given, or whose subscription was deleted, does nothing', async () => {
  const { id } = await aSubscriber();
  for (const token of ['', 'no-such', id, subscriptionToken(randomUUID())]) {
    expect(await confirmSubscription(null, { token }, now)).toEqual(gone);
    expect(await endSubscription(null, { token }, now)).toEqual(gone);
    expect(await changeSubscription(null, { token, frequency: 'daily', categories: [] }, now)).toEqual(gone);
    expect(await findSubscription(token)).toBeNull();
  }
});

test('what a forwarded letter leads to shows neither name nor phone nor the whole address', async () => {
  const given = { email: 'petrova@portal.test', name: 'Анна Петрова', phone: '57-12-34', position: 'Врач' };
  const { id } = await aSubscriber({ ...given, state: 'ended', endedAt: now });
  const shown = await findSubscription(tokenOf(id).token);

  expect(shown).toMatchObject({ maskedEmail: 'p***@portal.test', deletedAt: addDays(now, 30) });
  expect(JSON.stringify(shown)).not.toMatch(/etrova|Петрова|57-12|Врач/);
});

describe('what the mail server says', () => {
  test('three refusals in a row suspend a subscription, and the log says so', async () => {
    const { id } = await aSubscriber();
    for (const minute of [1, 2, 3]) await refuse(id, addDays(now, minute));

    expect(await row(id)).toMatchObject({
      ...{ state: 'suspended', refusals: 3, refusal: '550 5.1.1' },
      refusedAt: addDays(now, 3),
    });
    expect(await changesOf(id)).toMatchObject([
      { action: 'subscription.suspend', personName: 'Почтовый сервер', after: { state: 'suspended' } },
    ]);
  });

  test('a letter that was taken in between counts', async () => {
    const { id } = await aSubscriber();
    await refuse(id);
    await refuse(id);
    await inTransaction((transaction) => recordDelivery(transaction, id));
    expect(await row(id)).toMatchObject({ refusals: 0, refusal: '', refusedAt: null });
    await refuse(id);

    expect(await row(id)).toMatchObject({ state: 'active', refusals: 1 });
  });

  test('about somebody who was deleted meanwhile is of no account', async () => {
    await expect(refuse(randomUUID())).resolves.toBeUndefined();
  });
});

function refuse(id: string, at = now): Promise<void> {
  return inTransaction((transaction) => recordRefusal(transaction, id, '550 5.1.1', at));
}

function tokenOf(id: string) {
  return { token: subscriptionToken(id) };
}

function row(id: string) {
  return database().subscriber.findUniqueOrThrow({ where: { id } });
}

function changesOf(id: string) {
  return database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
}
