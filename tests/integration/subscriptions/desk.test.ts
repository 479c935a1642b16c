import { subDays } from 'date-fns';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { countSubscribers, listSubscribers } from '@/lib/subscriptions/desk.queries';
import { exportSubscribers } from '@/lib/subscriptions/export.commands';
import { type SubscribersQuery, subscribersQuery } from '@/lib/subscriptions/schema';
import { aCategory } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';
import { aSubscriber } from '@/tests/support/subscribers';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
let families: { id: string };
let payments: { id: string };
let administrator: Person;

beforeAll(async () => {
  await aConsent('subscription');
  administrator = await somebody('administrator');
  families = await aCategory({ name: 'Семьям', position: 1 });
  payments = await aCategory({ name: 'Выплаты', position: 0 });
  await aSubscriber({ email: 'chyorny_100%@portal.test', name: 'Чёрный Пётр', createdAt: subDays(now, 3) });
  await aSubscriber({
    ...{ email: 'anna@portal.test', name: 'Анна', frequency: 'weekly' },
    ...{ createdAt: subDays(now, 2), categoryIds: [families.id, payments.id], refusals: 1, refusal: '550' },
  });
  await aSubscriber({
    ...{ email: 'ended@portal.test', state: 'ended', endedAt: now, createdAt: subDays(now, 1) },
    categoryIds: [families.id],
  });
});

test('the list begins with the newest and tells what each chose', async () => {
  const { total, subscribers } = await listSubscribers(query());
  expect(total).toBe(3);
  expect(subscribers).toMatchObject([
    { email: 'ended@portal.test', state: 'ended', categories: ['Семьям'] },
    { email: 'anna@portal.test', categories: ['Выплаты', 'Семьям'], refusals: 1, refusal: '550' },
    { email: 'chyorny_100%@portal.test', categories: [] },
  ]);
});

test.each([
  ['part of an address', () => ({ q: 'ANNA@' }), ['anna@portal.test']],
  ['a name with е for ё', () => ({ q: 'петр черный' }), ['chyorny_100%@portal.test']],
  ['a sign that means anything to the database', () => ({ q: '100%' }), ['chyorny_100%@portal.test']],
  ['the same sign alone', () => ({ q: '_' }), ['chyorny_100%@portal.test']],
  ['a state', () => ({ state: 'ended' }), ['ended@portal.test']],
  ['a frequency', () => ({ frequency: 'weekly' }), ['anna@portal.test']],
  [
    'a category, with those who want all',
    () => ({ category: payments.id }),
    ['anna@portal.test', 'chyorny_100%@portal.test'],
  ],
  ['all of it together', () => ({ q: 'анна', state: 'active', category: families.id }), ['anna@portal.test']],
  ['what nobody is', () => ({ q: 'анна', state: 'ended' }), []],
])('it can be asked for %s', async (_, given, emails) => {
  const { subscribers } = await listSubscribers(query(given()));
  expect(subscribers.map(({ email }) => email)).toEqual(emails);
});

test('subscribers are counted by state, and the active ones by category', async () => {
  const { states, categories } = await countSubscribers();
  expect(states).toEqual({ unconfirmed: 0, active: 2, suspended: 0, ended: 1 });
  expect(categories).toEqual([
    { id: payments.id, name: 'Выплаты', told: 2, byName: 1 },
    { id: families.id, name: 'Семьям', told: 2, byName: 1 },
  ]);
});

test('an export has what was asked for; the log says who took how many, and nobody’s address', async () => {
  const file = await exportSubscribers(administrator, query({ q: 'anna@', state: 'active' }), now);
  expect(file.ok && file.value.split('\r\n')).toHaveLength(3);
  expect(file.ok && file.value).toContain('"anna@portal.test";"Анна"');

  const [entry] = await database().auditEntry.findMany({ where: { action: 'subscriber.export' } });
  expect(entry).toMatchObject({ personId: administrator.id, after: { count: 1, state: 'active' } });
  expect(JSON.stringify(entry?.after)).not.toContain('anna');
});

test('editors see the list, and do not take it away', async () => {
  expect(await exportSubscribers(await somebody('editor'), query(), now)).toEqual({
    ok: false,
    problems: [{ key: 'notAllowed' }],
  });
});

function query(given: object = {}): SubscribersQuery {
  return subscribersQuery.parse(given);
}
