import { describe, expect, test } from 'vitest';
import { tableCsv } from '@/lib/figures/csv.rules';
import { activeByMonth, countsByMonth, shareOf } from '@/lib/figures/rules';
import { tableOf } from '@/lib/figures/tables.rules';
import { someFigures } from './a-year';

test('months in which nothing happened are there, with 0', () => {
  const { period, publications } = someFigures();

  expect(countsByMonth(period, publications, ['families'])).toEqual([3, 0, 4]);
  expect(countsByMonth(period, publications, ['families', 'none'])).toEqual([3, 0, 5]);
  expect(countsByMonth(period, [], ['families'])).toEqual([0, 0, 0]);
});

test('active subscriptions are reckoned back from now, over what came after the period too', () => {
  // 40 now; 35 before March; three fewer in February than in January.
  expect(activeByMonth(someFigures())).toEqual([38, 38, 35]);
  // Some of those who joined in March were erased since.
  expect(activeByMonth(someFigures({ activeNow: 3 }))).toEqual([1, 1, 0]);
});

test.each([
  [1, 3, 33],
  [2, 3, 67],
  [0, 5, 0],
  [0, 0, 0],
])('%i of %i is %i percent', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});

describe('the table', () => {
  test('of publications has a column for each category with news, and no other', () => {
    expect(tableOf('publications', someFigures())).toMatchObject({
      columns: ['Месяц', 'Всего', 'Семьям', 'Без рубрики'],
      rows: [
        { head: 'декабрь\u00a02025', values: [3, 3, 0] },
        { head: 'январь\u00a02026', values: [0, 0, 0] },
        { head: 'февраль\u00a02026', values: [5, 4, 1] },
      ],
      total: { values: [8, 7, 1] },
    });
  });

  test('of readings has each month', () => {
    expect(tableOf('readings', someFigures())).toMatchObject({
      rows: [{ values: [700] }, { values: [0] }, { values: [90] }],
      total: { values: [790] },
    });
  });

  test('of categories tells their share', () => {
    expect(tableOf('categories', someFigures())).toMatchObject({
      rows: [
        { head: 'Семьям', values: [7, 88] },
        { head: 'Без рубрики', values: [1, 13] },
      ],
      total: { values: [8, null] },
    });
  });

  test('of comments adds up what became of them', () => {
    expect(tableOf('comments', someFigures()).rows.at(-1)?.values).toEqual([8, 5, 2, 1]);
  });

  test('of subscriptions adds up what happened, and not what stood at the ends of months', () => {
    expect(tableOf('subscribers', someFigures())).toMatchObject({
      rows: [{ values: [10, 0, 0, 38] }, { values: [0, 0, 0, 38] }, { values: [0, 2, 1, 35] }],
      total: { values: [10, 2, 1, null] },
    });
  });

  test('of messages takes new ones and those in work together', () => {
    const messages = ['new', 'in-work', 'answered', 'closed'].map((kind) => ({
      ...{ month: '2026-01', kind, count: 1 },
    }));
    expect(tableOf('messages', someFigures({ messages })).rows[1]?.values).toEqual([4, 1, 1, 2]);
  });

  test('is a file whose numbers office programs count with', () => {
    const publications = [{ month: '2026-02', kind: 'families', count: 12_345 }];

    expect(tableCsv(tableOf('categories', someFigures({ publications }))).split('\r\n')).toEqual([
      '\uFEFF"Рубрика";"Новостей";"Доля, %"',
      '"Семьям";"12345";"100"',
      '"Всего";"12345";""',
      '',
    ]);
  });
});
