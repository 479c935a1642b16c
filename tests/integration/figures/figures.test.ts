import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { exportTable } from '@/lib/figures/export.commands';
import { findFigures, findFirstMonth } from '@/lib/figures/queries';
import { activeByMonth, countsByMonth, NO_CATEGORY, READ } from '@/lib/figures/rules';
import type { Person, Role } from '@/lib/people/rules';
import { aCategory, anArticle } from '@/tests/support/arrange';
import { aComment, aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { aSubscriber } from '@/tests/support/personal-data';

withEmptyDatabase();

const period = { from: '2025-11', to: '2026-01' };

// Half an hour before and after the year's end in Moscow; in UTC both are of the old year.
const lastOfYear = new Date('2025-12-31T20:30:00Z');
const firstOfYear = new Date('2025-12-31T21:30:00Z');

let categoryId: string;
let articleId: string;

beforeAll(async () => {
  await Promise.all((['comment', 'subscription', 'feedback'] as const).map((slug) => aConsent(slug)));
  categoryId = (await aCategory({ name: 'Семьям' })).id;
  articleId = (await published(lastOfYear)).id;
  await published(firstOfYear);
  await published(firstOfYear, { state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'Ошибка' });
  // A minute outside the period on either side, and a draft, which is no publication.
  await published(new Date('2025-10-31T20:59:00Z'));
  await published(new Date('2026-01-31T21:00:00Z'));
  await anArticle({ state: 'unpublished' });
});

describe('publications', () => {
  test('are counted in months of the portal’s zone, across the year’s end too', async () => {
    const { publications } = await findFigures(period);

    expect(countsByMonth(period, publications, [categoryId])).toEqual([0, 1, 2]);
    expect(countsByMonth(period, publications, [NO_CATEGORY])).toEqual([0, 0, 0]);
  });

  test('tell the month from which on there is anything', async () => {
    expect(await findFirstMonth(new Date('2026-11-25T12:00:00Z'))).toBe('2025-10');
  });
});

test('readings are added up by the months of their days, first and last day included', async () => {
  const days = ['2025-10-31', '2025-11-01', '2025-11-30', '2026-01-31', '2026-02-01'];
  await database().readerCount.createMany({
    data: days.map((day, index) => ({ articleId, day: new Date(day), count: index + 1 })),
  });

  const { readings } = await findFigures(period);

  expect(countsByMonth(period, readings, [READ])).toEqual([5, 0, 4]);
});

test('comments and messages are counted by the month in which they came and by what they became', async () => {
  await aComment({ articleId, createdAt: lastOfYear, state: 'published' });
  await aComment({ articleId, createdAt: firstOfYear, state: 'rejected', decidedAt: firstOfYear });
  await aComment({ articleId, createdAt: firstOfYear });
  await database().feedbackMessage.create({
    data: {
      ...{ name: 'Анна', email: 'anna@portal.test', subject: 'Опечатка', text: 'Во втором абзаце.' },
      ...{ consentVersion: 1, visitor: 'hash', createdAt: firstOfYear, state: 'in-work' },
    },
  });

  const { comments, messages } = await findFigures(period);

  expect(countsByMonth(period, comments, ['published'])).toEqual([0, 1, 0]);
  expect(countsByMonth(period, comments, ['rejected'])).toEqual([0, 0, 1]);
  expect(countsByMonth(period, comments, ['waiting'])).toEqual([0, 0, 1]);
  expect(countsByMonth(period, messages, ['in-work'])).toEqual([0, 0, 1]);
});

test('subscriptions are counted from the log, also those whose rows are gone', async () => {
  const stays = await aSubscriber(database(), { state: 'active', confirmedAt: lastOfYear });
  await logged('confirm', { at: lastOfYear, id: stays.id, from: 'unconfirmed', to: 'active' });
  const gone = randomUUID();
  await logged('confirm', { at: lastOfYear, id: gone, from: 'unconfirmed', to: 'active' });
  await logged('end', { at: firstOfYear, id: gone, from: 'active', to: 'ended' });
  // Never confirmed: neither came nor went.
  await logged('end', { at: firstOfYear, id: randomUUID(), from: 'unconfirmed', to: 'ended' });
  // Came and went without the log: the sample news.
  await aSubscriber(database(), { state: 'ended', confirmedAt: lastOfYear, endedAt: firstOfYear });
  await aSubscriber(database(), {
    ...{ state: 'suspended', confirmedAt: lastOfYear, refusals: 3, refusedAt: firstOfYear, refusal: '550' },
  });
  const broken = await aSubscriber(database(), { state: 'suspended', confirmedAt: lastOfYear });
  await logged('suspend', { at: firstOfYear, id: broken.id, from: 'active', to: 'suspended' });

  const figures = await findFigures(period);

  expect(countsByMonth(period, figures.subscribers, ['joined'])).toEqual([0, 5, 0]);
  expect(countsByMonth(period, figures.subscribers, ['left'])).toEqual([0, 0, 2]);
  expect(countsByMonth(period, figures.subscribers, ['suspended'])).toEqual([0, 0, 2]);
  expect(figures.activeNow).toBe(1);
  expect(activeByMonth(figures)).toEqual([0, 5, 1]);
  expect(activeByMonth(await findFigures({ from: '2025-11', to: '2025-12' }))).toEqual([0, 5]);
});

test('subscribers of a category are those of all news and those who chose it', async () => {
  const { id } = await aSubscriber(database(), { state: 'active', allCategories: false });
  await database().subscriberCategory.create({ data: { subscriberId: id, categoryId } });
  const ended = await aSubscriber(database(), {
    ...{ state: 'ended', allCategories: false, confirmedAt: lastOfYear, endedAt: firstOfYear },
  });
  await database().subscriberCategory.create({ data: { subscriberId: ended.id, categoryId } });

  const { categorySubscribers, activeNow } = await findFigures(period);

  const ofCategory = categorySubscribers.find(({ name }) => name === 'Семьям');
  expect(ofCategory).toEqual({ name: 'Семьям', told: activeNow, byName: 1 });
});

describe('a file', () => {
  const now = new Date('2026-01-15T12:00:00Z');

  test('has the period in its name and the numbers of the page', async () => {
    const answer = await exportTable(aPersonWho('editor'), { table: 'publications', ...period }, now);

    expect(answer).toMatchObject({ ok: true, value: { name: 'publications-2025-11-2026-01' } });
    expect(answer.ok && answer.value.text).toContain('"декабрь\u00a02025";"1";"1"\r\n');
  });

  test('is refused to authors', async () => {
    expect(await exportTable(aPersonWho('author'), { table: 'publications' }, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
  });
});

function published(publishedAt: Date, given: Parameters<typeof anArticle>[0] = {}) {
  return anArticle({ ...given, publishedAt, edition: { categoryId } });
}

type Logged = { at: Date; id: string; from: string; to: string };

function logged(deed: 'confirm' | 'end' | 'suspend', { at, id, from, to }: Logged) {
  return database().auditEntry.create({
    data: {
      at,
      personName: 'Читатель',
      action: `subscription.${deed}`,
      subjectType: 'subscriber',
      subjectId: id,
      before: { state: from },
      after: { state: to },
    },
  });
}

function aPersonWho(role: Role): Person {
  return { id: randomUUID(), email: 'who@portal.test', name: 'Кто-то', role };
}
