import { expect, test } from 'vitest';
import { lastPage, pagePath, parsePageNumber } from '@/lib/articles/paging.rules';

test('a list of nothing has one page', () => {
  expect(lastPage(0)).toBe(1);
});

test('the twenty-first article opens the second page', () => {
  expect(lastPage(20)).toBe(1);
  expect(lastPage(21)).toBe(2);
});

test('the first page has the bare address', () => {
  expect(pagePath('/news', 1)).toBe('/news');
  expect(pagePath('/tag/sroki', 2)).toBe('/tag/sroki/page/2');
});

test.each(['0', '01', '-2', '2.5', '2 ', 'два', '', '1234567'])('«%s» is no number of a page', (text) => {
  expect(parsePageNumber(text)).toBeNull();
});
