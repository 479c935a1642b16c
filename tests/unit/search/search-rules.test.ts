import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY, MATCH_END, MATCH_START, searchPath, snippetPieces } from '@/lib/search/rules';
import { searchSchema } from '@/lib/search/schema';

describe('the parameters of a search', () => {
  test('may all be missing', () => {
    expect(searchSchema.parse({})).toEqual({ q: '', page: 1 });
  });

  test('lose control characters, which the database refuses', () => {
    expect(searchSchema.parse({ q: ' вы\u0000платы \n детям ' }).q).toBe('вы платы детям');
  });

  test('are cut where they are endless', () => {
    expect(searchSchema.parse({ q: 'я'.repeat(5000) }).q).toHaveLength(LONGEST_QUERY);
  });

  test('count once when given twice', () => {
    expect(searchSchema.parse({ q: ['пособия', 'льготы'], page: ['2', '3'] })).toEqual({
      q: 'пособия',
      page: 2,
    });
  });

  test.each(['0', '-1', '1e9', 'abc', '', '99999999999'])('page %s is the first', (page) => {
    expect(searchSchema.parse({ page }).page).toBe(1);
  });
});

test('the address of what was found keeps every sign of the query', () => {
  expect(searchPath('ё & "я"', 1)).toBe('/search?q=%D1%91+%26+%22%D1%8F%22');
  expect(searchPath('а', 2)).toBe('/search?q=%D0%B0&page=2');
});

test('a snippet tells the found words from the others', () => {
  const marked = `О ${MATCH_START}выплатах${MATCH_END} детям`;

  expect(snippetPieces(marked)).toEqual([
    { text: 'О ', isMatch: false },
    { text: 'выплатах', isMatch: true },
    { text: ' детям', isMatch: false },
  ]);
});

test('a snippet may begin and end with a found word', () => {
  expect(snippetPieces(`${MATCH_START}Выплаты${MATCH_END}`)).toEqual([{ text: 'Выплаты', isMatch: true }]);
});
