import { expect, test } from 'vitest';
import { calendarDay, withDates } from '@/prisma/seed/days';

// A Sunday; in Moscow already 15:00.
const sunday = new Date('2026-11-22T12:00:00Z');
const newYearsNight = new Date('2026-12-31T21:30:00Z');

test.each([
  ['{day +7}', '29 ноября'],
  ['{date -3}', '19 ноября 2026 года'],
  ['{weekday tue1}', 'во вторник, 24 ноября'],
  ['за {month -1}', 'за октябрь'],
  ['{in-month +2}', 'в январе'],
  ['до конца {of-month +0}', 'до конца ноября'],
  ['{year +0}', '2026'],
])('«%s» in a text of 22 November 2026 reads «%s»', (written, read) => {
  expect(withDates(written, sunday)).toBe(read);
});

test.each([
  ['sun1', '2026-11-29'],
  ['sun-1', '2026-11-15'],
  ['mon1', '2026-11-23'],
  ['sat-1', '2026-11-21'],
  ['sat-2', '2026-11-14'],
  ['fri3', '2026-12-11'],
])('on a Sunday the 22nd %s is %s', (day, date) => {
  expect(calendarDay(day, sunday)).toBe(date);
});

test('the day is the one in Moscow, across the year too', () => {
  expect(calendarDay('+0', newYearsNight)).toBe('2027-01-01');
  expect(withDates('{month -1}', newYearsNight)).toBe('декабрь');
});

test('a place for a date that nobody knows is an error, not a text for readers', () => {
  expect(() => withDates('{moment +1}', sunday)).toThrow('no such form');
  expect(() => withDates('{day someday}', sunday)).toThrow('no such day');
});
