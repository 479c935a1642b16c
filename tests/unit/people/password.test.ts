import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCommonPassword } from '@/lib/people/common-passwords';
import { whyNotNewPassword, whyNotPassword } from '@/lib/people/password.rules';
import { hashPassword, isPasswordOf } from '@/lib/people/passwords';

const owner = { email: 'polyakova@portal.test', name: 'Мария Полякова' };

const reasons = (password: string) => whyNotPassword(password, owner, isCommonPassword);

test.each(['рассвет ключ трамвай', 'correct horse battery', 'дождь 😀 роса туча'])(
  '«%s» may be a password',
  (password) => {
    expect(reasons(password)).toEqual([]);
  },
);

test('eleven characters are too few, two hundred are not too many', () => {
  expect(reasons('мостгорадуб')).toEqual(['tooShort']);
  expect(reasons('мост гора дуб 1'.repeat(14).slice(0, 200))).toEqual([]);
  expect(reasons('мост гора дуб 1'.repeat(14).slice(0, 201))).toEqual(['tooLong']);
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
  'gfhjkmgfhjkm',
  'ЙЦУКЕН-2026-йцукен',
  'Наташенька1985',
  'Yfnfitymrf!!!!',
  'Dragon!2026!!!!',
  'iloveyou-iloveyou',
  'соцзащита-2026',
  'Солнышко 12345!',
])('«%s» is too easy to guess', (password) => {
  expect(reasons(password)).toEqual(['tooSimple']);
});

test('a long password is not common because a common word is among its words', () => {
  expect(reasons('пароль от старого чердака')).toEqual([]);
});

test('the list has tens of thousands of words, each written as passwords are compared', () => {
  const lines = readFileSync('lib/people/common-passwords.txt', 'utf8').split('\n');
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'));

  expect(new Set(words).size).toBeGreaterThan(30_000);
  expect(words.filter((word) => word !== word.toLowerCase() || word.includes('ё'))).toEqual([]);
});

test('the own name is no password', () => {
  expect(reasons('полякова-трамвай-утро')).toEqual(['containsName']);
});

test('the own address is no password', () => {
  expect(reasons('Polyakova-2026-мост')).toEqual(['containsEmail']);
});

test('a new password differs from the old one, and all that speaks against it is told at once', () => {
  expect(whyNotNewPassword({ password: 'мост', newPassword: 'мост' }, owner, isCommonPassword)).toEqual([
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
