import { describe, expect, test } from 'vitest';
import { isNamedBy, treatmentOf } from '@/lib/documents/addresses';

const publicFiles = new Set(['/reader.js', '/fonts/golos-1.woff2']);
const treat = (url: string, method = 'GET') => treatmentOf(method, url, publicFiles);

test.each([
  '/',
  '/news',
  '/news/page/2',
  '/news/page/17',
  '/news/novye-vyplaty-2026',
  '/news/novye-vyplaty-2026/print',
  '/news/novye-vyplaty-2026/changes',
  '/news/novye-vyplaty-2026/comments/page/2',
  '/category/semya/page/3',
  '/category/semya/rss.xml',
  '/category/semya/atom.xml',
  '/category/semya/feed.json',
  '/news/novye-vyplaty-2026/og.png',
  '/og.png',
  '/manifest.webmanifest',
  '/sitemap.xml',
  '/sitemap-pages.xml',
  '/sitemap-news-2026-09.xml',
  '/news-sitemap.xml',
  '/source/press',
  '/tag/lgoty',
  '/archive',
  '/archive/2026',
  '/archive/2026/09',
  '/archive/2026/09/15',
  '/about',
  '/rss.xml',
  '/robots.txt',
])('%s may be kept, for GET and HEAD', (address) => {
  expect(treat(address)).toEqual({ kind: 'document', address });
  expect(treat(address, 'HEAD')).toEqual({ kind: 'document', address });
});

test.each([
  ['/?utm_source=mail&utm_medium=email', '/'],
  ['/news/a?yclid=123', '/news/a'],
  ['/news/a?ysclid=m1', '/news/a'],
  ['/news/a?gclid=1&fbclid=2', '/news/a'],
  ['/news/a?_openstat=ZGlyZWN0', '/news/a'],
  ['/news/a?mc_cid=1&mc_eid=2', '/news/a'],
  ['/news/a?utm_source', '/news/a'],
  ['/news/a?&', '/news/a'],
  ['/news/a?', '/news/a'],
  [`/news/a?utm_term=${'б'.repeat(500)}`, '/news/a'],
])('%s is the document without the marks of a campaign', (url, address) => {
  expect(treat(url)).toEqual({ kind: 'document', address });
});

test.each([
  '/news?page=2',
  '/news?utm_source=mail&page=2',
  '/news?utm',
  '/news?xutm_source=mail',
  '/search?utm_source=mail',
  '/feedback?yclid=1',
  '/news/',
  '/news//',
  '//news',
  '/news/page/1',
  '/news/page/02',
  '/news/Novost',
  '/news/%D0%B0',
  '/news/a_b',
  '/news/a/comment',
  '/news/a/comment/sent',
  '/news/a/comments/page/1',
  '/news/..',
  `/news/${'a'.repeat(300)}`,
  '/archive/2026/13',
  '/sitemap-news-2026-13.xml',
  '/source/press/rss.xml',
  '/archive/2026/9',
  '/archive/26',
  '/search',
  '/search?q=льготы',
  '/subscribe',
  '/subscription/secret',
  '/feedback',
  '/display-settings',
  '/wp-login.php',
  'http://elsewhere/news',
  '*',
])('%s is rendered for its reader and not kept', (url) => {
  expect(treat(url)).toEqual({ kind: 'page' });
});

test.each(['POST', 'PUT', 'OPTIONS', undefined])('%s of a known address is not kept', (method) => {
  expect(treatmentOf(method, '/news', publicFiles)).toEqual({ kind: 'page' });
});

test.each(['/editor', '/editor/login?callbackUrl=%2F', '/api/auth/session', '/readyz', '/metrics'])(
  '%s is nobody else’s business',
  (url) => {
    expect(treat(url)).toEqual({ kind: 'private' });
    expect(treat(url, 'POST')).toEqual({ kind: 'private' });
  },
);

test('a preview is never kept, and its address is a key', () => {
  expect(treat('/preview/abc')).toEqual({ kind: 'secret' });
  expect(treat('/preview/abc?utm_source=letter')).toEqual({ kind: 'secret' });
  expect(treat('/preview/abc', 'POST')).toEqual({ kind: 'secret' });
});

test('an address that only begins like the desk’s is a reader’s', () => {
  expect(treat('/editorial')).toEqual({ kind: 'page' });
});

describe('files', () => {
  test('of the build are immutable', () => {
    const address = '/_next/static/chunks/a.css';
    expect(treat(address)).toEqual({ kind: 'file', address, isImmutable: true });
  });

  test('of public/ are immutable only under a version', () => {
    const file = { kind: 'file', address: '/reader.js' };
    expect(treat('/reader.js')).toEqual({ ...file, isImmutable: false });
    expect(treat('/fonts/golos-1.woff2')).toMatchObject({ kind: 'file', isImmutable: true });
    expect(treat('/reader.js?v=3fa9')).toEqual({ ...file, isImmutable: true });
  });

  test('of the library go their own way', () => {
    expect(treat('/media/0190/480.avif')).toEqual({ kind: 'media' });
    expect(treat('/media/secrets.json')).toEqual({ kind: 'page' });
  });
});

describe('an announced address', () => {
  test('names itself and nothing else', () => {
    expect(isNamedBy(['/news/a'], '/news/a')).toBe(true);
    expect(isNamedBy(['/news/a'], '/news/a/print')).toBe(false);
    expect(isNamedBy(['/news/a'], '/news/ab')).toBe(false);
  });

  test('with a star at its end names everything that begins so', () => {
    expect(isNamedBy(['/x', '/archive/2026*'], '/archive/2026/09')).toBe(true);
    expect(isNamedBy(['/archive/2026*'], '/archive/2025')).toBe(false);
    expect(isNamedBy(['*'], '/')).toBe(true);
  });
});
