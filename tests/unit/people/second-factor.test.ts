import { addSeconds } from 'date-fns';
import { expect, test } from 'vitest';
import { newRecoveryCodes } from '@/lib/people/recovery-codes';
import { bareCode, inGroups, isTimeCode, owesSecondFactor } from '@/lib/people/second-factor.rules';
import { keyAddress, newSecret, stepOfCode } from '@/lib/people/totp';
import { codeAt } from '@/tests/support/codes';

// RFC 6238, appendix B: the secret «12345678901234567890», the last six of its eight digits.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at second %i of the epoch the code is %s, as the standard has it', (second, code) => {
  expect(stepOfCode(RFC_SECRET, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
});

test('a phone may be one step wrong, either way, and no more', () => {
  const now = new Date('2026-11-26T09:00:00Z');
  const secret = newSecret();
  const step = Math.floor(now.getTime() / 30_000);
  const stepAt = (seconds: number) => stepOfCode(secret, codeAt(secret, addSeconds(now, seconds)), now);

  expect([-60, -30, 0, 30, 60].map(stepAt)).toEqual([null, step - 1, step, step + 1, null]);
});

test('the key is told to programs with the name of the portal and of the person', () => {
  const address = decodeURIComponent(keyAddress(RFC_SECRET, 'ivanova@example.ru'));

  expect(address).toMatch(/^otpauth:\/\/totp\/ivanova@example\.ru\?issuer=Портал новостей&/);
  expect(address).toContain(`secret=${RFC_SECRET}`);
});

test('each secret is another, of 160 bits', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
});

test('ten recovery codes, all different, none to be taken for a code of the phone', () => {
  const codes = newRecoveryCodes();

  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[a-km-np-z2-9]{5}-[a-km-np-z2-9]{5}$/);
    expect(isTimeCode(bareCode(code))).toBe(false);
  }
});

test('a code may be typed with spaces, hyphens and capitals', () => {
  expect(bareCode(' 123 456 ')).toBe('123456');
  expect(bareCode('K7MPX-2WQ9D')).toBe('k7mpx2wq9d');
});

test('a key for typing stands in groups of four', () => {
  expect(inGroups('GEZDGNBVGY3T')).toBe('GEZD GNBV GY3T');
});

test('only administrators owe the second step, until they have it', () => {
  expect(owesSecondFactor({ role: 'administrator', hasSecondFactor: false })).toBe(true);
  expect(owesSecondFactor({ role: 'administrator', hasSecondFactor: true })).toBe(false);
  expect(owesSecondFactor({ role: 'editor', hasSecondFactor: false })).toBe(false);
});
