import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  instantsOf,
  MOST_MONTHS,
  monthAfter,
  monthName,
  monthOf,
  monthsOf,
  periodFor,
  periodName,
  shortMonthName,
  usualPeriod,
  yearPeriod,
} from '@/lib/figures/period.rules';

const now = new Date('2026-11-25T12:00:00Z');

describe('a month', () => {
  test('begins and ends in the portal’s zone', () => {
    // 1 January, 00:30 in Moscow.
    expect(monthOf(new Date('2025-12-31T21:30:00Z'))).toBe('2026-01');
    expect(monthOf(new Date('2025-12-31T20:59:59Z'))).toBe('2025-12');
    expect(instantsOf({ from: '2025-12', to: '2025-12' })).toEqual({
      since: new Date('2025-11-30T21:00:00Z'),
      until: new Date('2025-12-31T21:00:00Z'),
    });
  });

  test.each([
    ['2026-01', -1, '2025-12'],
    ['2025-12', 1, '2026-01'],
    ['2026-11', -11, '2025-12'],
    ['2026-11', 0, '2026-11'],
    ['2024-05', 32, '2027-01'],
  ])('%s and %i is %s', (month, months, other) => {
    expect(monthAfter(month, months)).toBe(other);
  });

  test('has a whole name and a short one', () => {
    expect(monthName('2026-05')).toBe('май\u00a02026');
    expect(shortMonthName('2026-11')).toBe('ноя');
  });
});

describe('a period', () => {
  test('is the last twelve months unless another is asked for', () => {
    expect(periodFor({}, now)).toEqual({ from: '2025-12', to: '2026-11' });
    expect(usualPeriod(now)).toEqual({ from: '2025-12', to: '2026-11' });
  });

  test.each([
    ['as asked', { from: '2024-02', to: '2025-01' }, { from: '2024-02', to: '2025-01' }],
    ['one month', { from: '2024-02', to: '2024-02' }, { from: '2024-02', to: '2024-02' }],
    ['turned round', { from: '2025-01', to: '2024-02' }, { from: '2024-02', to: '2025-01' }],
    ['twelve months from its beginning', { from: '2024-02' }, { from: '2024-02', to: '2025-01' }],
    ['twelve months up to its end', { to: '2024-02' }, { from: '2023-03', to: '2024-02' }],
    ['without the future', { from: '2026-10', to: '2027-05' }, { from: '2026-10', to: '2026-11' }],
    [
      'this month where all is future',
      { from: '2027-10', to: '2028-05' },
      { from: '2026-11', to: '2026-11' },
    ],
    ['five years at most', { from: '2000-01', to: '2026-11' }, { from: '2021-12', to: '2026-11' }],
  ])('is %s', (_how, asked, period) => {
    expect(periodFor(asked, now)).toEqual(period);
  });

  test('is never longer than allowed, never empty, never in the future', () => {
    const month = fc
      .tuple(fc.integer({ min: 1990, max: 2050 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.option(month, { nil: undefined }), fc.option(month, { nil: undefined }), (from, to) => {
        const months = monthsOf(periodFor({ from, to }, now));
        expect(months.length).toBeGreaterThan(0);
        expect(months.length).toBeLessThanOrEqual(MOST_MONTHS);
        expect(months.at(-1)?.localeCompare('2026-11')).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('of a year goes no further than today', () => {
    expect(yearPeriod(2026, now)).toEqual({ from: '2026-01', to: '2026-11' });
    expect(yearPeriod(2025, now)).toEqual({ from: '2025-01', to: '2025-12' });
  });

  test('has a name, that of one month too', () => {
    expect(periodName({ from: '2025-12', to: '2026-11' })).toBe('декабрь\u00a02025 — ноябрь\u00a02026');
    expect(periodName({ from: '2026-11', to: '2026-11' })).toBe('ноябрь\u00a02026');
  });
});
