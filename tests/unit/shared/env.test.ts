import { expect, test } from 'vitest';
import { parseEnvironment, WrongSetting } from '@/lib/shared/env';

test('without settings the portal listens on its own machine and keeps everything in ./data', () => {
  const settings = parseEnvironment({});
  expect(settings).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', KEEP_MB: 128, PORTAL_TZ: 'Europe/Moscow' });
  expect(settings.PUBLIC_URL.href).toBe('http://localhost:3000/');
  expect(settings.DATA_DIR.endsWith('/data')).toBe(true);
});

test('the public address follows the port', () => {
  expect(parseEnvironment({ PORT: '8080' }).PUBLIC_URL.href).toBe('http://localhost:8080/');
});

test('an empty variable counts as not set', () => {
  expect(parseEnvironment({ PORT: '', LOG_LEVEL: '' }).PORT).toBe(3000);
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['PUBLIC_URL', 'ftp://portal.test'],
  ['DATABASE_URL', 'mysql://portal'],
  ['AUTH_SECRET', 'short'],
  ['PORTAL_TZ', 'Europe/Moskva'],
  ['KEEP_MB', '0'],
  ['LOG_LEVEL', 'loud'],
  ['METRICS_TOKEN', 'short'],
])('a wrong %s is refused in one line that names it', (name, value) => {
  const parse = () => parseEnvironment({ [name]: value });
  expect(parse).toThrow(WrongSetting);
  expect(parse).toThrow(new RegExp(`^[^\n]*${name}[^\n]*$`));
});
