import { expect, test } from 'vitest';
import { deskAddress, loginAddress } from '@/lib/people/callback.rules';

test.each([
  ['/editor', '/editor'],
  ['/editor/articles?state=draft&q=%D1%91', '/editor/articles?state=draft&q=%D1%91'],
  ['/editor/articles/../media', '/editor/media'],
  ['/editor/articles#note', '/editor/articles'],
])('sign-in leads to %s of the desk', (wanted, address) => {
  expect(deskAddress(wanted)).toBe(address);
});

test.each([
  '',
  'editor',
  '/',
  '/news',
  '/editorial',
  '/editor/login',
  '/editor/../news',
  '/editor/..//evil.example',
  '/editor/%2e%2e/news',
  '//evil.example/editor',
  '/\\evil.example/editor',
  '/\t/evil.example/editor',
  '/editor\n/x',
  'https://evil.example/editor',
  'javascript:alert(1)//editor',
  '/.//evil.example/editor',
])('sign-in does not follow %j', (wanted) => {
  expect(deskAddress(wanted)).toBe('/editor');
});

test('the address of the sign-in page carries the one to come back to', () => {
  expect(loginAddress('/editor/media?page=2')).toBe('/editor/login?callbackUrl=%2Feditor%2Fmedia%3Fpage%3D2');
});
