import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultDisplayMode, isSameOrigin, safeReturnPath } from '@/lib/display/rules';
import { displayCommand } from '@/lib/display/schema';

const present = { ...defaultDisplayMode, scheme: '2', size: '200' } as const;

describe('a sent display form', () => {
  test('changes what it names and keeps the rest', () => {
    const form = new URLSearchParams('font=2&return=/news?page=1');
    expect(displayCommand(form, present)).toEqual({
      mode: { ...present, font: '2' },
      returnPath: '/news?page=1',
    });
  });

  test('a value out of the list becomes the default of its field', () => {
    expect(displayCommand(new URLSearchParams('scheme=17&size='), present).mode).toEqual(defaultDisplayMode);
  });

  test('«Настройки по умолчанию» counts more than the chosen values', () => {
    const form = new URLSearchParams('action=reset&scheme=3');
    expect(displayCommand(form, present)).toEqual({ mode: defaultDisplayMode, returnPath: '/' });
  });
});

describe('the way back', () => {
  test.each([
    ['/', '/'],
    ['/news/novye-vyplaty', '/news/novye-vyplaty'],
    [
      '/search?q=%D0%BF%D0%BE%D1%81%D0%BE%D0%B1%D0%B8%D0%B5&page=2',
      '/search?q=%D0%BF%D0%BE%D1%81%D0%BE%D0%B1%D0%B8%D0%B5&page=2',
    ],
    ['/search?q=пособие', '/search?q=%D0%BF%D0%BE%D1%81%D0%BE%D0%B1%D0%B8%D0%B5'],
    ['/news#comments', '/news'],
    ['/display-settings', '/display-settings'],
    ['/apiary', '/apiary'],
    ['/a/../news', '/news'],
  ])('%s leads to %s', (text, path) => {
    expect(safeReturnPath(text)).toBe(path);
  });

  test.each([
    '',
    'news',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/news\\..',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/%2E%2e//evil.example',
    '/news/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/news\r\nSet-Cookie: a=b',
    '/news\u0085',
    '/display',
    '/display/',
    '/display?scheme=2',
    '/%64isplay',
    '/x/../display',
    '/api/auth/signout',
    '/API/auth/signout',
    '/api',
    `/${'a'.repeat(2001)}`,
  ])('%j leads home', (text) => {
    expect(safeReturnPath(text)).toBe('/');
  });

  test('stays on the portal and is its own normal form, whatever text arrives', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '?',
      '#',
      '@',
      ':',
      '\t',
      '\n',
      'evil.example',
      'я',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const path = safeReturnPath(parts.join(''));
        expect(new URL(path, 'https://portal.example').origin).toBe('https://portal.example');
        expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
        expect(safeReturnPath(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('where a form may come from', () => {
  const here = { fetchSite: null, origin: null, host: 'news.example:8080' };

  test.each([
    ['same-origin', true],
    ['same-site', false],
    ['cross-site', false],
    ['none', false],
  ])('Sec-Fetch-Site %s: %s', (fetchSite, allowed) => {
    expect(isSameOrigin({ ...here, fetchSite, origin: 'http://news.example:8080' })).toBe(allowed);
  });

  test.each([
    ['http://news.example:8080', true],
    ['https://news.example:8080', true],
    ['http://news.example', false],
    ['http://evil.example:8080', false],
    ['null', false],
    [null, false],
  ])('an older browser with Origin %s: %s', (origin, allowed) => {
    expect(isSameOrigin({ ...here, origin })).toBe(allowed);
  });

  test('no host, no form', () => {
    expect(isSameOrigin({ fetchSite: null, origin: 'http://news.example', host: null })).toBe(false);
  });
});
