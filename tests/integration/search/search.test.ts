import { beforeAll, expect, test } from 'vitest';
import { searchArticles } from '@/lib/search/queries';
import { searchedText } from '@/lib/search/rules';
import { anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

beforeAll(async () => {
  await anArticle({
    edition: { title: 'Юрист проверит счётчик', lead: 'По средам.', bodyText: 'Запись не нужна.' },
  });
  await anArticle({
    edition: { title: 'Пособие на детей', lead: 'Его назначат сами.', bodyText: 'О счетчиках скажет юрист.' },
  });
  await anArticle({ state: 'unpublished', edition: { title: 'Юрист проверит счётчик завтра' } });
});

test('any form of a word finds it, and the title counts most', async () => {
  const { total, articles } = await searchArticles('юристами', 1);

  expect(total).toBe(2);
  expect(articles[0]?.title).toBe('Юрист проверит счётчик');
});

test('ё and е are one letter', async () => {
  expect((await searchArticles('счетчик', 1)).total).toBe(2);
  expect((await searchArticles('счётчики', 1)).total).toBe(2);
  expect((await searchArticles('дётей', 1)).total).toBe(1);
});

test('quotes ask for the words side by side, a minus takes a word out', async () => {
  expect((await searchArticles('"юрист проверит"', 1)).total).toBe(1);
  expect((await searchArticles('юрист -пособие', 1)).total).toBe(1);
});

test('the found words are marked in the snippet', async () => {
  const { articles } = await searchArticles('пособия юриста', 1);

  expect(articles[0]?.snippet.filter(({ isMatch }) => isMatch)).toContainEqual({
    text: 'юрист',
    isMatch: true,
  });
});

test('beyond the last page nothing is found, but all are counted', async () => {
  expect(await searchArticles('юрист', 9)).toEqual({ total: 2, articles: [] });
});

test.each([
  '',
  'на и в',
  "' OR 1=1 --",
  '((((',
  '"',
  ':* & | ! <->',
  '\u0000\u0001',
  '%_\\',
  '😀'.repeat(200),
  '-',
])('what is no word finds nothing and breaks nothing: %j', async (text) => {
  expect((await searchArticles(searchedText(text), 1)).total).toBe(0);
});
