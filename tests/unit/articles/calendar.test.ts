import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarPath, entriesByDay, monthAsked, monthLater } from '@/lib/articles/calendar.rules';
import { dayLater, weekdayOf } from '@/lib/articles/days.rules';
import { quickChoices } from '@/lib/articles/schedule.days.rules';

const plan = { kind: 'publication', version: 1, problem: null } as const;

describe('the calendar', () => {
  test('shows the month asked for, or the present one of the portal', () => {
    const newYearsNight = new Date('2026-12-31T21:30:00Z');
    expect(monthAsked('2026-11', newYearsNight)).toEqual({ year: 2026, month: 11 });
    expect(monthAsked(undefined, newYearsNight)).toEqual({ year: 2027, month: 1 });
  });

  test('knows its neighbours across the years', () => {
    expect(monthLater({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
    expect(monthLater({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
    expect(calendarPath({ year: 2026, month: 3 })).toBe('/editor/calendar?month=2026-03');
  });

  test('has the entries of a day of the portal in their order', () => {
    const late = { ...plan, articleId: 'late', title: 'Поздно', at: new Date('2026-11-28T20:59:00Z') };
    const early = { articleId: 'early', title: 'Рано', at: new Date('2026-11-27T21:00:00Z') };
    const next = { ...plan, articleId: 'next', title: 'Завтра', at: new Date('2026-11-28T21:00:00Z') };
    const days = entriesByDay([next, late], [early]);
    expect([...days].map(([day, entries]) => [day, entries.map(({ articleId }) => articleId)])).toEqual([
      ['2026-11-28', ['early', 'late']],
      ['2026-11-29', ['next']],
    ]);
  });
});

describe('days', () => {
  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('forth and back is nowhere', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, count) => {
        expect(dayLater(dayLater(day, count), -count)).toBe(day);
      }),
    );
  });

  test('a week later is the same weekday', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayOf(dayLater(day, 7))).toBe(weekdayOf(day));
      }),
    );
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  });
});

describe('quick choices', () => {
  test.each([
    ['2026-11-25T09:00:00Z', ['2026-11-25T18:00', '2026-11-26T09:00', '2026-11-30T09:00']],
    // Past six in the evening.
    ['2026-11-25T15:00:00Z', ['2026-11-26T09:00', '2026-11-30T09:00']],
    // A Sunday: tomorrow is Monday.
    ['2026-11-29T09:00:00Z', ['2026-11-29T18:00', '2026-11-30T09:00']],
    // A Monday: the next one.
    ['2026-11-30T09:00:00Z', ['2026-11-30T18:00', '2026-12-01T09:00', '2026-12-07T09:00']],
  ])('at %s', (now, minutes) => {
    expect(quickChoices(new Date(now)).map(({ minute }) => minute)).toEqual(minutes);
  });
});
