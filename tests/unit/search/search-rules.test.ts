import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY, parseSearchDay, readDays, searchPath } from '@/lib/search/rules';
import { searchSchema } from '@/lib/search/schema';

const nothing = { q: '', category: '', source: '', from: '', to: '', sort: 'relevance', page: 1 };

describe('the parameters of a search', () => {
  test('may all be missing', () => {
    expect(searchSchema.parse({})).toEqual({ inquiry: nothing, isCut: false });
  });

  test('lose control characters and half signs, which the database refuses', () => {
    expect(searchSchema.parse({ q: ' вы\u0000платы \n детям\uD83D ' }).inquiry.q).toBe('вы платы детям');
  });

  test('have «й» and «ё» as one sign, however they were typed', () => {
    expect(searchSchema.parse({ q: 'прие\u0308м и\u0306' }).inquiry.q).toBe('приём й');
  });

  test('are cut where they are endless, never within a sign, and it is told', () => {
    expect(searchSchema.parse({ q: 'я'.repeat(5000) })).toMatchObject({
      inquiry: { q: 'я'.repeat(LONGEST_QUERY) },
      isCut: true,
    });
    expect(searchSchema.parse({ q: `я${'😀'.repeat(200)}` }).inquiry.q).not.toMatch(/\p{Cs}/u);
  });

  test('count once when given twice', () => {
    expect(searchSchema.parse({ q: ['пособия', 'льготы'], page: ['2', '3'] }).inquiry).toEqual({
      ...{ ...nothing, q: 'пособия', page: 2 },
    });
  });

  test.each(['0', '-1', '1e9', 'abc', '', '99999999999'])('page %s is the first', (page) => {
    expect(searchSchema.parse({ page }).inquiry.page).toBe(1);
  });

  test.each([
    ['date', 'date'],
    ['relevance', 'relevance'],
    ['DROP TABLE', 'relevance'],
  ])('sorting by %s is by %s', (sort, read) => {
    expect(searchSchema.parse({ sort }).inquiry.sort).toBe(read);
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-28', '2026-11-28'],
    ['28.11.2026', '2026-11-28'],
    ['1.3.2026', '2026-03-01'],
    ['2026-02-30', null],
    ['31.04.2026', null],
    ['вчера', null],
    ['2026-11-28T00:00', null],
    ['99999-01-01', null],
    ['0026-01-01', null],
  ])('%s is read as %s', (typed, day) => {
    expect(parseSearchDay(typed)).toBe(day);
  });

  test('that is wrong is a problem of its field, all at once', () => {
    expect(readDays({ from: 'вчера', to: '2026-13-01' }).problems).toEqual([
      { field: 'from', key: 'notADay' },
      { field: 'to', key: 'notADay' },
    ]);
  });

  test('may not end before it begins', () => {
    expect(readDays({ from: '2026-11-02', to: '1.11.2026' })).toEqual({
      days: { from: '2026-11-02', to: '2026-11-01' },
      problems: [{ field: 'to', key: 'endBeforeStart' }],
    });
    expect(readDays({ from: '2026-11-02', to: '2026-11-02' }).problems).toEqual([]);
    expect(readDays({ from: '', to: '' }).problems).toEqual([]);
  });
});

describe('the address of what was found', () => {
  test('keeps every sign of the query', () => {
    expect(searchPath({ q: 'ё & "я"' })).toBe('/search?q=%D1%91+%26+%22%D1%8F%22');
  });

  test('has what was asked for and no more', () => {
    expect(searchPath({ q: 'а', page: 2 })).toBe('/search?q=%D0%B0&page=2');
    expect(searchPath({ q: 'a', category: 'lgoty', to: '2026-01-01', sort: 'date' })).toBe(
      '/search?q=a&category=lgoty&to=2026-01-01&sort=date',
    );
    expect(searchPath({ ...{ q: '', category: '', sort: 'relevance', page: 1 } })).toBe('/search');
  });
});
