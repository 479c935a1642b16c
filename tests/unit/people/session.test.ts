import { addHours, addMilliseconds, subMilliseconds } from 'date-fns';
import { expect, test } from 'vitest';
import { deviceName } from '@/lib/people/device.rules';
import { isSessionOpen, isSightingStale, sessionEnd } from '@/lib/people/session.rules';

const start = new Date('2026-11-22T09:00:00Z');
const session = { lastSeenAt: start, expiresAt: sessionEnd(start) };

test('a session ends after twelve idle hours', () => {
  const end = addHours(start, 12);

  expect(isSessionOpen(session, subMilliseconds(end, 1))).toBe(true);
  expect(isSessionOpen(session, end)).toBe(false);
});

test('a session ends after fourteen days, however busy', () => {
  const end = new Date('2026-12-06T09:00:00Z');
  const busy = { ...session, lastSeenAt: subMilliseconds(end, 1000) };

  expect(isSessionOpen(busy, subMilliseconds(end, 1))).toBe(true);
  expect(isSessionOpen(busy, end)).toBe(false);
});

test('being seen again is worth a note after a minute', () => {
  expect(isSightingStale(session, addMilliseconds(start, 59_999))).toBe(false);
  expect(isSightingStale(session, addMilliseconds(start, 60_000))).toBe(true);
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140 Safari/537.36 Edg/140',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 YaBrowser/26.1 Safari/537.36',
    'Яндекс Браузер, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/605',
    'Safari, iOS',
  ],
  ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36', 'Chrome, Android'],
  ['', 'Неизвестное устройство'],
])('%s is called «%s»', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
