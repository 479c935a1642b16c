import { expect, test } from 'vitest';
import { lastPage, pageOfPlace, pagePath, parsePageNumber, shownPages } from '@/lib/articles/paging.rules';

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

test('a page of a long list links to both ends, its neighbours and pages far away', () => {
  expect(shownPages(1, 3)).toEqual([1, 2, 3]);
  expect(shownPages(503, 5000)).toEqual([1, 403, 493, 502, 503, 504, 513, 603, 1503, 5000]);
});

test('any page of five thousand is less than twenty links away', () => {
  const steps = new Map([[1, 0]]);
  for (const [page, step] of steps) {
    for (const next of shownPages(page, 5000)) if (!steps.has(next)) steps.set(next, step + 1);
  }
  expect(steps.size).toBe(5000);
  expect(Math.max(...steps.values())).toBeLessThan(20);
});

test('the place of an article in a list tells its page', () => {
  expect([1, 20, 21].map(pageOfPlace)).toEqual([1, 1, 2]);
});
