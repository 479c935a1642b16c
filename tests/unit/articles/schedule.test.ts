import { addMinutes } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isDue,
  isOverdue,
  problemLine,
  publicationMoment,
  stateBefore,
  whyNotPlannable,
} from '@/lib/articles/schedule.rules';
import {
  calendarQuery,
  movingSchema,
  schedulingSchema,
  withdrawalPlanSchema,
} from '@/lib/articles/schedule.schema';

const at = new Date('2026-11-28T06:00:00Z');
const seen = { articleId: '01890a5d-ac96-774b-bcce-b302099a8057', version: '3' };

describe('when something is due', () => {
  const offsets = fc.integer({ min: -10_000_000, max: 10_000_000 });

  test('from its minute on and not a millisecond earlier', () => {
    fc.assert(
      fc.property(offsets, (offset) => {
        expect(isDue(at, new Date(at.getTime() + offset))).toBe(offset >= 0);
      }),
    );
  });

  test('what is overdue is due, and more than two minutes late', () => {
    fc.assert(
      fc.property(offsets, (offset) => {
        expect(isOverdue(at, new Date(at.getTime() + offset))).toBe(offset > 2 * 60_000);
      }),
    );
  });

  test('once due it stays due', () => {
    fc.assert(
      fc.property(offsets, fc.nat(), (offset, more) => {
        const now = new Date(at.getTime() + offset);
        if (isDue(at, now)) expect(isDue(at, new Date(now.getTime() + more))).toBe(true);
      }),
    );
  });
});

describe('the moment readers are told', () => {
  test('within the planned minute it is that minute', () => {
    expect(publicationMoment(at, new Date('2026-11-28T06:00:59.999Z'))).toEqual(at);
  });

  test('later it is the truth', () => {
    const now = addMinutes(at, 1);
    expect(publicationMoment(at, now)).toEqual(now);
  });
});

describe('what may be planned', () => {
  test.each([
    ['2026-11-28T05:59:59Z', []],
    ['2026-11-28T06:00:00Z', [{ key: 'inThePast', field: 'publishAt' }]],
    ['2026-11-28T06:00:59Z', [{ key: 'inThePast', field: 'publishAt' }]],
    ['2025-11-28T06:00:00Z', []],
    ['2025-11-28T05:59:59Z', [{ key: 'tooFarAhead', field: 'publishAt' }]],
  ])('asked at %s', (now, problems) => {
    expect(whyNotPlannable(at, 'publishAt', new Date(now))).toEqual(problems);
  });
});

test('a text comes back as what it was', () => {
  expect(stateBefore('review')).toBe('review');
  expect(stateBefore('returned')).toBe('returned');
  expect(stateBefore('draft')).toBe('draft');
});

test('why a text did not go out is one line', () => {
  expect(problemLine([{ key: 'missing', field: 'lead' }, { key: 'noWorkingEdition' }])).toBe(
    'missing lead, noWorkingEdition',
  );
});

describe('the forms', () => {
  test.each([
    ['2026-11-28T09:00'],
    ['2026-11-28T09:00:00'],
    ['28.11.2026 9:00'],
    ['28.11.2026, 09:00'],
    [' 2026-11-28T09:00 '],
  ])('«%s» is nine in the morning in Moscow', (publishAt) => {
    expect(schedulingSchema.parse({ ...seen, publishAt })).toEqual({
      ...{ articleId: seen.articleId, version: 3, publishAt: at },
      ...{ isSmallChange: false, uncheckedReason: null },
    });
  });

  test('a quick choice goes before what stands in the field', () => {
    const quick = '2026-11-28T09:00';
    expect(schedulingSchema.parse({ ...seen, publishAt: '2026-12-01T10:00', quick }).publishAt).toEqual(at);
    expect(schedulingSchema.parse({ ...seen, quick }).publishAt).toEqual(at);
  });

  test.each([
    ['', 'missing'],
    ['завтра', 'notATime'],
    ['2026-02-30T09:00', 'notATime'],
    ['2026-11-28T24:00', 'notATime'],
    ['2026-11-28T09:00Z', 'notATime'],
    ['2026-11-28T09:00:30', 'notATime'],
    ['31.11.2026 9:00', 'notATime'],
  ])('«%s» is refused as %s', (publishAt, message) => {
    const { error } = schedulingSchema.safeParse({ ...seen, publishAt });
    expect(error?.issues[0]).toMatchObject({ path: ['publishAt'], message });
  });

  test('another day keeps the time of day', () => {
    const moved = movingSchema.parse({ ...seen, day: '2026-11-28', time: '09:00' });
    expect(moved.publishAt).toEqual(at);
    expect(movingSchema.safeParse({ ...seen, day: '28', time: '09:00' }).error?.issues[0]).toMatchObject({
      ...{ path: ['day'], message: 'notADay' },
    });
  });

  test('a planned withdrawal needs its words', () => {
    const { error } = withdrawalPlanSchema.safeParse({ ...seen, withdrawAt: '', withdrawAtReason: ' ' });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['withdrawAt', 'missing'],
      ['withdrawAtReason', 'missing'],
    ]);
  });

  test.each(['2026-13', '26-11', 'ноябрь', ['2026-11', '2026-12']])('no month is %s', (month) => {
    expect(calendarQuery.parse({ month })).toEqual({ month: undefined });
  });
});
