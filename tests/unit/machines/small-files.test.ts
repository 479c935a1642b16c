import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PAGE_COLOUR, THEME_COLOUR, webManifest } from '@/lib/machines/manifest.rules';
import { robotsText } from '@/lib/machines/robots.rules';
import { securityText } from '@/lib/machines/security.rules';

const ORIGIN = new URL('https://portal.test');

describe('robots.txt', () => {
  const lines = robotsText(ORIGIN).split('\n');
  const closed = lines.filter((line) => line.startsWith('Disallow: ')).map((line) => line.slice(10));
  const isClosed = (path: string) => closed.some((pattern) => matcherOf(pattern).test(path));

  test.each([
    '/search?q=льготы',
    '/editor/login',
    '/preview/abc',
    '/subscription/abc',
    '/news/a/comment',
    '/news/a/comment/sent',
    '/display',
    '/metrics',
  ])('closes %s', (path) => {
    expect(isClosed(path)).toBe(true);
  });

  test.each(['/', '/news/a', '/news/a/comments/page/2', '/news/comment', '/display-settings', '/feedback'])(
    'leaves %s open',
    (path) => {
      expect(isClosed(path)).toBe(false);
    },
  );

  test('names both sitemaps by whole addresses', () => {
    expect(lines.filter((line) => line.startsWith('Sitemap: '))).toEqual([
      'Sitemap: https://portal.test/sitemap.xml',
      'Sitemap: https://portal.test/news-sitemap.xml',
    ]);
  });

  test('tells Yandex which parameters mean nothing', () => {
    expect(lines.find((line) => line.startsWith('Clean-param: '))).toMatch(/utm_source&.*yclid/);
  });

  /** As RFC 9309 reads a pattern. */
  function matcherOf(pattern: string): RegExp {
    const escaped = pattern.replace(/[.?+/]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${escaped}`);
  }
});

describe('security.txt', () => {
  const at = (instant: string) =>
    securityText({ email: 'press@portal.test', origin: ORIGIN, now: new Date(instant) });

  test('names the contacts, its end and its own address', () => {
    expect(at('2026-11-25T10:00:00Z').split('\n')).toEqual([
      'Contact: mailto:press@portal.test',
      'Contact: https://portal.test/feedback',
      'Expires: 2027-05-24T00:00:00+03:00',
      'Preferred-Languages: ru',
      'Canonical: https://portal.test/.well-known/security.txt',
      '',
    ]);
  });

  test('is the same for a whole day of the portal', () => {
    expect(at('2026-11-24T21:00:00Z')).toBe(at('2026-11-25T20:59:59Z'));
    expect(at('2026-11-25T21:00:00Z')).not.toBe(at('2026-11-25T20:59:59Z'));
  });

  test('names the form alone where the press service has no e-mail', () => {
    const text = securityText({ email: '', origin: ORIGIN, now: new Date() });

    expect(text.match(/^Contact: .*/gm)).toEqual(['Contact: https://portal.test/feedback']);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(webManifest({ departmentName: 'Департамент', shortName: 'Соцзащита' }));

  test('bears the names of the portal, in Russian', () => {
    expect(manifest).toMatchObject({
      name: 'Департамент',
      short_name: 'Соцзащита',
      lang: 'ru',
      start_url: '/',
    });
  });

  test('has icons of the sizes it says', async () => {
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(`public${src}`).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
  });

  test('has the colours of the style sheet', () => {
    const tokens = readFileSync('components/tokens.css', 'utf8');

    expect(/--color-accent: (#\w+)/.exec(tokens)?.[1]).toBe(THEME_COLOUR);
    expect(/--color-page: (#\w+)/.exec(tokens)?.[1]).toBe(PAGE_COLOUR);
  });
});

test('favicon.ico has three pictures', () => {
  expect(readFileSync('public/favicon.ico').readUInt16LE(4)).toBe(3);
});
