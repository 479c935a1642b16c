import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { rssFeed } from '@/lib/articles/rss.rules';
import { aTeaser } from './a-teaser';

const ORIGIN = new URL('https://portal.test');

test('a feed has whole addresses, and dates as RSS wants them', () => {
  const feed = rssFeed({ title: 'Департамент', articles: [aTeaser({ slug: 'priyom' })], origin: ORIGIN });

  expect(feed).toContain('<guid>https://portal.test/news/priyom</guid>');
  expect(feed).toContain('<pubDate>Sun, 15 Sep 2024 09:00:00 GMT</pubDate>');
  expect(feed).toContain('<category>Выплаты</category>');
});

test('signs of XML in a title stay text', () => {
  const feed = rssFeed({ title: 'A & B', articles: [aTeaser({ title: '<b>«5 < 6»</b>' })], origin: ORIGIN });

  expect(feed).toContain('<title>&lt;b&gt;«5 &lt; 6»&lt;/b&gt;</title>');
  expect(parseDocument(feed, { xmlMode: true }).children.at(-2)).toHaveProperty('name', 'rss');
});

test('an empty portal has an empty feed', () => {
  expect(rssFeed({ title: 'Департамент', articles: [], origin: ORIGIN })).not.toContain('<item>');
});
