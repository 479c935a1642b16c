import { expect, test } from 'vitest';
import { MOST_ADDRESSES, newsSitemap, sitemap, sitemapIndex } from '@/lib/machines/sitemap.rules';
import { childNamed, parseXml, textsOf } from '@/tests/support/xml';

const ORIGIN = new URL('https://portal.test');
const changedAt = new Date('2026-09-15T09:00:00Z');

test('the index names its parts by whole addresses, with the last change where it is known', () => {
  const parts = [
    { path: '/sitemap-pages.xml', changedAt: null },
    { path: '/sitemap-news-2026-09.xml', changedAt },
  ];

  const index = parseXml(sitemapIndex(parts, ORIGIN));

  expect(index).toMatchObject({
    name: 'sitemapindex',
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
  });
  expect(index.children.map((part) => [part.name, textsOf(part, 'loc'), textsOf(part, 'lastmod')])).toEqual([
    ['sitemap', ['https://portal.test/sitemap-pages.xml'], []],
    ['sitemap', ['https://portal.test/sitemap-news-2026-09.xml'], ['2026-09-15T12:00:00+03:00']],
  ]);
});

test('a sitemap never has more addresses than programs take', () => {
  const entries = Array.from({ length: MOST_ADDRESSES + 1 }, (_, index) => ({
    path: `/news/${index}`,
    changedAt: null,
  }));

  expect(parseXml(sitemap(entries, ORIGIN)).children).toHaveLength(MOST_ADDRESSES);
});

test('the sitemap of news says whose they are, when they appeared and their titles', () => {
  const articles = [{ path: '/news/priyom', title: 'Приём & «льготы» <2026>', publishedAt: changedAt }];

  const url = childNamed(parseXml(newsSitemap(articles, { name: 'Департамент', origin: ORIGIN })), 'url');

  expect(textsOf(url, 'loc')).toEqual(['https://portal.test/news/priyom']);
  const news = childNamed(url, 'news:news');
  const publication = childNamed(news, 'news:publication');
  expect(textsOf(publication, 'news:name')).toEqual(['Департамент']);
  expect(textsOf(publication, 'news:language')).toEqual(['ru']);
  expect(textsOf(news, 'news:publication_date')).toEqual(['2026-09-15T12:00:00+03:00']);
  expect(textsOf(news, 'news:title')).toEqual(['Приём & «льготы» <2026>']);
});
