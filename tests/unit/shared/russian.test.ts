import { expect, test } from 'vitest';
import { foldYo, formatBytes, formatNumber, plural } from '@/lib/shared/russian';

test.each([
  [0, '0\u00a0дней'],
  [1, '1\u00a0день'],
  [2, '2\u00a0дня'],
  [5, '5\u00a0дней'],
  [11, '11\u00a0дней'],
  [14, '14\u00a0дней'],
  [21, '21\u00a0день'],
  [102, '102\u00a0дня'],
  [111, '111\u00a0дней'],
])('%i takes the right form', (count, expected) => {
  expect(plural(count, ['день', 'дня', 'дней'])).toBe(expected);
});

test('four digits stay whole, five are grouped', () => {
  expect(formatNumber(4371)).toBe('4371');
  expect(formatNumber(12_665)).toBe('12\u00a0665');
});

test('ё and е fold into one letter', () => {
  expect(foldYo('Ёлка, ещё')).toBe('Елка, еще');
});

test('sizes of files read in kilobytes and megabytes', () => {
  expect(formatBytes(300)).toBe('1\u00a0КБ');
  expect(formatBytes(119_600)).toBe('120\u00a0КБ');
  expect(formatBytes(1_430_000)).toBe('1,4\u00a0МБ');
});
