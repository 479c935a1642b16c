import { expect, test } from 'vitest';
import { whyNotNewPassword, whyNotPassword } from '@/lib/people/password.rules';
import { hashPassword, isPasswordOf } from '@/lib/people/passwords';

const email = 'polyakova@portal.test';

test.each(['рассвет ключ трамвай', 'correct horse battery', 'дождь 😀 роса туча'])(
  '«%s» may be a password',
  (password) => {
    expect(whyNotPassword(password, email)).toEqual([]);
  },
);

test('eleven characters are too few, two hundred are not too many', () => {
  expect(whyNotPassword('мостгорадуб', email)).toEqual(['tooShort']);
  expect(whyNotPassword('мост гора дуб 1'.repeat(14).slice(0, 200), email)).toEqual([]);
  expect(whyNotPassword('мост гора дуб 1'.repeat(14).slice(0, 201), email)).toEqual(['tooLong']);
});

test.each([
  'aaaaaaaaaaaa',
  'abababababab',
  '123456789012',
  'abcdefghijkl',
  'Qwertyuiop123',
  'Password1234!',
  'парольпароль',
  'Administrator2026',
])('«%s» is too easy to guess', (password) => {
  expect(whyNotPassword(password, email)).toEqual(['tooSimple']);
});

test('the own address is no password', () => {
  expect(whyNotPassword('Polyakova-2026-мост', email)).toEqual(['containsEmail']);
});

test('a new password differs from the old one, and all that speaks against it is told at once', () => {
  expect(whyNotNewPassword({ password: 'мост', newPassword: 'мост', email })).toEqual([
    { key: 'samePassword', field: 'newPassword' },
    { key: 'tooShort', field: 'newPassword' },
    { key: 'tooSimple', field: 'newPassword' },
  ]);
});

test('only the right password fits its hash', async () => {
  const hash = await hashPassword('рассвет ключ трамвай');

  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPasswordOf(hash, 'рассвет ключ трамвай')).toBe(true);
  expect(await isPasswordOf(hash, 'рассвет ключ троллейбус')).toBe(false);
  expect(await isPasswordOf(undefined, 'рассвет ключ трамвай')).toBe(false);
});
