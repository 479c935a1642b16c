import { describe, expect, test } from 'vitest';
import { writtenArticles } from '@/prisma/seed/articles/written-articles';
import { momentBefore } from '@/prisma/seed/moments';

describe('moments of publication', () => {
  test('in the evening they are as written, in Moscow time', () => {
    const evening = new Date('2026-03-01T17:00:00Z');
    expect(momentBefore(evening, { daysAgo: 0, at: '16:40' })).toEqual(new Date('2026-03-01T13:40:00Z'));
    expect(momentBefore(evening, { daysAgo: 1, at: '09:00' })).toEqual(new Date('2026-02-28T06:00:00Z'));
  });

  test('at noon the news of today are all of this morning, in the same order', () => {
    const noon = new Date('2026-03-01T09:00:00Z');
    const early = momentBefore(noon, { daysAgo: 0, at: '09:10' });
    const late = momentBefore(noon, { daysAgo: 0, at: '16:40' });
    expect(early.getTime()).toBeGreaterThan(Date.parse('2026-03-01T05:00:00Z'));
    expect(late.getTime()).toBeGreaterThan(early.getTime());
    expect(late.getTime()).toBeLessThan(noon.getTime());
  });

  test('at night the newest news are of yesterday', () => {
    const night = new Date('2027-01-01T00:10:00Z');
    expect(momentBefore(night, { daysAgo: 0, at: '10:00' })).toEqual(new Date('2026-12-31T07:00:00Z'));
  });

  test.each(['2026-12-31T21:00:00Z', '2026-03-01T06:00:00Z', '2024-02-29T05:59:00Z', '2026-07-15T20:59:00Z'])(
    'none is later than a first start at %s, and no two articles share a minute',
    (start) => {
      const now = new Date(start);
      const moments = writtenArticles.map(({ published }) => momentBefore(now, published).getTime());
      expect(Math.max(...moments)).toBeLessThanOrEqual(now.getTime());
      expect(new Set(moments).size).toBe(moments.length);
    },
  );
});
