import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commentPlot,
  highestOf,
  isEmptyPlot,
  messagePlot,
  monthSummary,
  publicationPlots,
  rankSummary,
  subscriberPlots,
} from '@/lib/figures/plots.rules';
import { labelRank, percentOf, ticksFor } from '@/lib/figures/scale.rules';
import { someFigures } from './a-year';

describe('the scale', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 1, 2, 3, 4, 5]],
    [6, [0, 2, 4, 6]],
    [17, [0, 5, 10, 15, 20]],
    [99, [0, 20, 40, 60, 80, 100]],
    [20_001, [0, 5000, 10_000, 15_000, 20_000, 25_000]],
  ])('up to %i has round, whole numbers', (highest, ticks) => {
    expect(ticksFor(highest)).toEqual(ticks);
  });

  test('reaches every height with six lines at most, all of them whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (highest) => {
        const ticks = ticksFor(highest);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
    );
  });

  test('gives places in percent', () => {
    expect(percentOf(1, 3)).toBe(33.33);
    expect(percentOf(3, 3)).toBe(100);
    expect(percentOf(0, 0)).toBe(0);
  });
});

describe('the names of months', () => {
  test('are all there for a year, of which a third and a sixth stay where there is less room', () => {
    const ranks = Array.from({ length: 12 }, (_, index) => labelRank(index, 12));

    expect(ranks.filter((rank) => rank !== 'never')).toHaveLength(12);
    expect(ranks.filter((rank) => rank === 'always' || rank === 'often')).toHaveLength(4);
    expect(ranks.flatMap((rank, index) => (rank === 'always' ? [index] : []))).toEqual([0, 6]);
  });

  test.each([13, 24, 36, 60])('of %i months are twelve at most', (months) => {
    const named = Array.from({ length: months }, (_, index) => labelRank(index, months));

    expect(named.filter((rank) => rank !== 'never').length).toBeLessThanOrEqual(12);
    expect(named[0]).toBe('always');
  });
});

describe('a plot', () => {
  test('of stacked series is as high as their sum, of others as the highest', () => {
    expect(highestOf(commentPlot(someFigures()))).toBe(8);
    expect(highestOf(subscriberPlots(someFigures()).changes)).toBe(10);
  });

  test('without any number is empty', () => {
    expect(isEmptyPlot(messagePlot(someFigures()))).toBe(true);
    expect(isEmptyPlot(commentPlot(someFigures()))).toBe(false);
  });

  test('is told in words', () => {
    const { months, categories } = publicationPlots(someFigures());

    expect(monthSummary(months)).toBe(
      'Новости по месяцам, декабрь\u00a02025 — февраль\u00a02026. ' +
        'Опубликовано: больше всего 5 (февраль\u00a02026), в последнем месяце 5.',
    );
    expect(rankSummary(categories)).toBe('Новости по рубрикам: 2\u00a0рубрики. Больше всего: Семьям, 7.');
    expect(monthSummary(subscriberPlots(someFigures({ subscribers: [] })).changes)).toContain(
      'Отказались: ни разу.',
    );
  });
});
