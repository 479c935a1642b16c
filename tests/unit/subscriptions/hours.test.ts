import { afterAll, describe, expect, test } from 'vitest';
import { digestPlans, lastDailyHour, lastWeeklyHour } from '@/lib/subscriptions/hours.rules';

/** Moscow is three hours ahead of UTC: nine o'clock there is 06:00Z. */
const settings = { digestHour: 9, digestWeekday: 1 };

const zoneOfTests = process.env.TZ;
afterAll(() => {
  process.env.TZ = zoneOfTests;
});

describe.each(['America/New_York', 'Asia/Kathmandu', 'UTC'])('on a server in %s', (zone) => {
  const hours = (now: string) => {
    process.env.TZ = zone;
    const at = new Date(now);
    return {
      daily: lastDailyHour(settings, at).toISOString(),
      weekly: lastWeeklyHour(settings, at).toISOString(),
    };
  };

  test.each([
    // 25 November 2026 is a Wednesday.
    ['to the very second', '2026-11-25T06:00:00.000Z', '2026-11-25T06:00:00.000Z'],
    ['a second before it strikes', '2026-11-25T05:59:59.999Z', '2026-11-24T06:00:00.000Z'],
    [
      'late in the evening, when it is tomorrow in Moscow',
      '2026-11-25T22:30:00.000Z',
      '2026-11-25T06:00:00.000Z',
    ],
    ['on the first day of a month', '2026-12-01T01:00:00.000Z', '2026-11-30T06:00:00.000Z'],
  ])('the daily hour is found %s', (_, now, hour) => {
    expect(hours(now).daily).toBe(hour);
  });

  test.each([
    ['on its day', '2026-11-23T06:00:00.000Z', '2026-11-23T06:00:00.000Z'],
    ['on its day, too early', '2026-11-23T05:59:59.999Z', '2026-11-16T06:00:00.000Z'],
    ['on Sunday night, when it is Monday in Moscow', '2026-11-22T22:00:00.000Z', '2026-11-16T06:00:00.000Z'],
    ['on Sunday', '2026-11-29T12:00:00.000Z', '2026-11-23T06:00:00.000Z'],
  ])('the weekly hour is found %s', (_, now, hour) => {
    expect(hours(now).weekly).toBe(hour);
  });
});

test.each([
  [1, '2026-11-23'],
  [3, '2026-11-25'],
  [4, '2026-11-19'],
  [7, '2026-11-22'],
])('weekday %i was last on %s', (digestWeekday, day) => {
  const hour = lastWeeklyHour({ digestHour: 9, digestWeekday }, new Date('2026-11-25T12:00:00Z'));
  expect(hour.toISOString()).toBe(`${day}T06:00:00.000Z`);
});

test('midnight is an hour as well', () => {
  const now = new Date('2026-11-25T21:00:00Z');
  expect(lastDailyHour({ ...settings, digestHour: 0 }, now)).toEqual(now);
});

test('those who want news at once wait five minutes, the others for their hour; all look back fifteen days', () => {
  const plans = digestPlans(settings, new Date('2026-11-25T12:00:00Z'));

  expect(
    plans.map(({ frequency, hour, until }) => [frequency, hour?.toISOString(), until.toISOString()]),
  ).toEqual([
    ['at-once', undefined, '2026-11-25T11:55:00.000Z'],
    ['daily', '2026-11-25T06:00:00.000Z', '2026-11-25T06:00:00.000Z'],
    ['weekly', '2026-11-23T06:00:00.000Z', '2026-11-23T06:00:00.000Z'],
  ]);
  for (const { since, until } of plans) expect(until.getTime() - since.getTime()).toBe(15 * 24 * 3_600_000);
});
