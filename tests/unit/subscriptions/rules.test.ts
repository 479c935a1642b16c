import { subHours, subMinutes } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { afterRefusal, choiceWords, maskEmail, mayBeRenewed, mayWriteAgain } from '@/lib/subscriptions/rules';

const now = new Date('2026-11-25T09:00:00Z');

test('a stranger who sends the form again changes nothing that was confirmed', () => {
  expect(mayBeRenewed('active')).toBe(false);
  expect(mayBeRenewed('suspended')).toBe(false);
  expect(mayBeRenewed('unconfirmed')).toBe(true);
  expect(mayBeRenewed('ended')).toBe(true);
});

describe('letters about the subscription itself', () => {
  test('come once in ten minutes', () => {
    expect(mayWriteAgain([], now)).toBe(true);
    expect(mayWriteAgain([subMinutes(now, 9)], now)).toBe(false);
    expect(mayWriteAgain([subMinutes(now, 10)], now)).toBe(true);
  });

  test('come five times a day at most', () => {
    const hoursAgo = (...hours: number[]) => hours.map((hour) => subHours(now, hour));
    expect(mayWriteAgain(hoursAgo(1, 2, 3, 4), now)).toBe(true);
    expect(mayWriteAgain(hoursAgo(1, 2, 3, 4, 5), now)).toBe(false);
    expect(mayWriteAgain(hoursAgo(1, 2, 3, 4, 24), now)).toBe(true);
  });
});

describe('a refusal by the mail server', () => {
  test('suspends an active subscription at the third in a row', () => {
    expect(afterRefusal({ state: 'active', refusals: 1 })).toEqual({ state: 'active', refusals: 2 });
    expect(afterRefusal({ state: 'active', refusals: 2 })).toEqual({ state: 'suspended', refusals: 3 });
  });

  test.each(['unconfirmed', 'suspended', 'ended'] as const)('leaves one that is %s as it is', (state) => {
    expect(afterRefusal({ state, refusals: 5 })).toEqual({ state, refusals: 6 });
  });
});

test('an address is shown to its owner alone', () => {
  expect(maskEmail('ivanova@example.ru')).toBe('i***@example.ru');
  expect(maskEmail('a@example.ru')).toBe('a***@example.ru');
});

test('what was chosen is said in words', () => {
  expect(choiceWords([])).toBe('новости всех категорий');
  expect(choiceWords(['Документы'])).toBe('новости категории «Документы»');
  expect(choiceWords(['Документы', 'Семьям'])).toBe('новости категорий «Документы», «Семьям»');
});
