import { describe, expect, test } from 'vitest';
import { dayBounds, monthBounds, parseDay, parseMonth, parseYear, weeksOf } from '@/lib/archive/rules';

const SEPTEMBER_2024 = { year: 2024, month: 9 };

describe('the calendar of a month', () => {
  test('begins its weeks on Monday', () => {
    const [first] = weeksOf(SEPTEMBER_2024, new Map());

    expect(first?.map((cell) => cell?.date ?? null)).toEqual([null, null, null, null, null, null, 1]);
  });

  test('has whole weeks and every day once', () => {
    const weeks = weeksOf({ year: 2024, month: 2 }, new Map());

    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().flatMap((cell) => cell?.date ?? [])).toEqual(
      Array.from({ length: 29 }, (_, i) => i + 1),
    );
  });

  test('knows how many news a day has', () => {
    const days = weeksOf(SEPTEMBER_2024, new Map([['2024-09-15', 3]])).flat();

    expect(days.find((cell) => cell?.date === 15)).toEqual({ date: 15, day: '2024-09-15', count: 3 });
    expect(days.find((cell) => cell?.date === 16)?.count).toBe(0);
  });
});

describe('addresses of the archive', () => {
  test('have four digits for the year and two for month and day', () => {
    expect(parseYear('2024')).toBe(2024);
    expect(parseMonth('2024', '09')).toEqual(SEPTEMBER_2024);
    expect(parseDay('2024', '09', '05')).toBe('2024-09-05');
  });

  test.each([['24'], ['02024'], ['1e3'], ['']])('no year: %s', (year) => {
    expect(parseYear(year)).toBeNull();
  });

  test.each([['9'], ['00'], ['13'], ['+9']])('no month: %s', (month) => {
    expect(parseMonth('2024', month)).toBeNull();
  });

  test.each([
    ['2024', '09', '31'],
    ['2023', '02', '29'],
    ['2024', '09', '00'],
    ['2024', '09', '5'],
  ])('no such day: %s-%s-%s', (year, month, date) => {
    expect(parseDay(year, month, date)).toBeNull();
  });
});

describe('a stretch of the archive', () => {
  test('goes from midnight to midnight in Moscow', () => {
    expect(dayBounds('2024-02-29')).toEqual({
      from: new Date('2024-02-28T21:00:00Z'),
      until: new Date('2024-02-29T21:00:00Z'),
    });
  });

  test('of December ends in the next year', () => {
    expect(monthBounds({ year: 2023, month: 12 }).until).toEqual(new Date('2023-12-31T21:00:00Z'));
  });
});
