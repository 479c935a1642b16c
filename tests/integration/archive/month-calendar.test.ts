import { beforeAll, describe, expect, test } from 'vitest';
import { findMonthCalendar, findNewestCalendar, listMonths } from '@/lib/archive/queries';
import { anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

const SEPTEMBER = { year: 2024, month: 9 };

test('a portal without news has no calendar', async () => {
  expect(await findNewestCalendar()).toBeNull();
  expect(await listMonths()).toEqual([]);
});

describe('with news', () => {
  beforeAll(async () => {
    await anArticle({ publishedAt: new Date('2024-03-05T09:00:00Z') });
    // 00:30 of 1 September in Moscow, still August in Greenwich.
    await anArticle({ publishedAt: new Date('2024-08-31T21:30:00Z') });
    await anArticle({ publishedAt: new Date('2024-09-15T09:00:00Z') });
    await anArticle({ publishedAt: new Date('2024-09-15T20:59:00Z') });
    await anArticle({ publishedAt: new Date('2025-01-10T09:00:00Z') });
    await anArticle({
      publishedAt: new Date('2024-10-01T09:00:00Z'),
      state: 'withdrawn',
      withdrawnAt: new Date(),
      withdrawnReason: 'Ошибка',
    });
  });

  test('a month counts its days by Moscow time', async () => {
    const { counts } = await findMonthCalendar(SEPTEMBER);

    expect(Object.fromEntries(counts)).toEqual({ '2024-09-01': 1, '2024-09-15': 2 });
  });

  test('a month leads to the nearest months that have news', async () => {
    const { previous, next } = await findMonthCalendar(SEPTEMBER);

    expect(previous).toEqual({ year: 2024, month: 3 });
    expect(next).toEqual({ year: 2025, month: 1 });
  });

  test('the newest month leads to none after it', async () => {
    const calendar = await findNewestCalendar();

    expect(calendar).toMatchObject({ month: { year: 2025, month: 1 }, next: null });
  });

  test('the archive knows every month with news, newest first', async () => {
    expect(await listMonths()).toEqual([
      { year: 2025, month: 1, count: 1 },
      { year: 2024, month: 9, count: 3 },
      { year: 2024, month: 3, count: 1 },
    ]);
  });
});
