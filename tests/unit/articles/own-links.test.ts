import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linksIn, linkTarget } from '@/lib/articles/own-links.rules';

const ORIGIN = 'https://portal.example';

test('every page with an address of its own may be linked to', () => {
  const pages = readdirSync('app/(site)', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
    // Thanks after a form are no place to lead anybody to.
    .filter((address) => !address.includes('[') && !address.endsWith('/sent'));
  expect(pages.length).toBeGreaterThan(8);
  expect(pages.filter((address) => linkTarget(address, ORIGIN)?.kind === 'unknown')).toEqual([]);
});

test.each([
  ['/news/priyom', { kind: 'article', key: 'priyom' }],
  ['/news/priyom/deadline.ics#x', { kind: 'article', key: 'priyom' }],
  [`${ORIGIN}/category/lgoty/page/2`, { kind: 'category', key: 'lgoty' }],
  ['/about', { kind: 'page', key: 'about' }],
  ['/consent/comment', { kind: 'consent', key: 'comment' }],
  ['/archive/2026/11/26', { kind: 'known' }],
  ['/search?q=1', { kind: 'known' }],
  ['/news/Priyom', { kind: 'unknown' }],
  ['/editor', { kind: 'unknown' }],
  ['/preview/secret', { kind: 'unknown' }],
  ['#below', { kind: 'unknown' }],
  ['https://', { kind: 'unknown' }],
  ['https://example.ru/news/priyom', null],
  ['mailto:press@example.ru', null],
  ['tel:+78000001010', null],
])('%s', (href, target) => {
  expect(linkTarget(href, ORIGIN)).toEqual(target);
});

test('a text gives each of its links once', () => {
  expect(linksIn('<p><a href="/a">1</a> <em><a href="/b">2</a></em> <a href="/a">3</a></p>')).toEqual([
    '/a',
    '/b',
  ]);
});
