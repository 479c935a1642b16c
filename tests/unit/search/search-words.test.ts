import { expect, test } from 'vitest';
import { foundSentence, searchTitle } from '@/components/site/search-words';

test.each([
  [1, 'Найдена 1\u00a0новость по запросу «льготы».'],
  [3, 'Найдены 3\u00a0новости по запросу «льготы».'],
  [11, 'Найдено 11\u00a0новостей по запросу «льготы».'],
  [21, 'Найдена 21\u00a0новость по запросу «льготы».'],
  [0, 'По запросу «льготы» ничего не найдено.'],
])('%i found are told in the right form', (count, sentence) => {
  expect(foundSentence('льготы', { count, isAtLeast: false })).toBe(sentence);
});

test('quotes within quotes are of the other kind', () => {
  expect(foundSentence('«личный приём»', { count: 1, isAtLeast: false })).toBe(
    'Найдена 1\u00a0новость по запросу «„личный приём“».',
  );
});

test('nothing among the newest is not said to be nothing at all', () => {
  expect(foundSentence('"личный приём"', { count: 0, isAtLeast: true })).toContain('в самых новых новостях');
});

test('the page is called by its query and its number', () => {
  expect(searchTitle({ q: 'льготы', page: 1 })).toBe('льготы — поиск по новостям');
  expect(searchTitle({ q: 'льготы', page: 3 })).toBe('льготы — поиск по новостям, страница 3');
  expect(searchTitle({ q: '', page: 2 })).toBe('Поиск по новостям, страница 2');
});
