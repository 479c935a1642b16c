import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

/** Moscow has no summer time today, but a portal may stand elsewhere (`PORTAL_TZ`), and Moscow had it till 2010. */

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function datesIn(zone: string) {
  vi.resetModules();
  vi.stubEnv('PORTAL_TZ', zone);
  return import('@/lib/shared/dates');
}

const minutes = fc
  .integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })
  .map((count) => new Date(count * 60_000));

describe.each([
  'Europe/Moscow',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
])('in %s', (zone) => {
  test('every minute that the clocks show leads back to a moment when they show it', async () => {
    const { instantOfPortalMinute, portalMinute } = await datesIn(zone);
    fc.assert(
      fc.property(minutes, (instant) => {
        const found = instantOfPortalMinute(portalMinute(instant));
        expect(found && portalMinute(found)).toBe(portalMinute(instant));
        expect(found?.getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
    );
  });
});

test('nine in Moscow is six in Greenwich, all the year round', async () => {
  const { instantOfPortalMinute } = await datesIn('Europe/Moscow');
  expect(instantOfPortalMinute('2026-11-28T09:00')).toEqual(new Date('2026-11-28T06:00:00Z'));
  expect(instantOfPortalMinute('2026-07-28T09:00')).toEqual(new Date('2026-07-28T06:00:00Z'));
});

test('a minute that the clocks leap over is none', async () => {
  const { instantOfPortalMinute } = await datesIn('Europe/Berlin');
  expect(instantOfPortalMinute('2026-03-29T01:59')).toEqual(new Date('2026-03-29T00:59:00Z'));
  expect(instantOfPortalMinute('2026-03-29T02:00')).toBeNull();
  expect(instantOfPortalMinute('2026-03-29T02:59')).toBeNull();
  expect(instantOfPortalMinute('2026-03-29T03:00')).toEqual(new Date('2026-03-29T01:00:00Z'));
});

test('a minute that comes twice is the first one', async () => {
  const { instantOfPortalMinute } = await datesIn('Europe/Berlin');
  expect(instantOfPortalMinute('2026-10-25T02:30')).toEqual(new Date('2026-10-25T00:30:00Z'));
  expect(instantOfPortalMinute('2026-10-25T03:00')).toEqual(new Date('2026-10-25T02:00:00Z'));
});

test('what is no minute is refused', async () => {
  const { instantOfPortalMinute } = await datesIn('Europe/Moscow');
  for (const text of ['2026-02-30T09:00', '2026-11-28 09:00', '2026-11-28', 'завтра']) {
    expect(() => instantOfPortalMinute(text)).toThrow(RangeError);
  }
});

test('the zone is named as people know it', async () => {
  expect((await datesIn('Europe/Moscow')).portalTimeWords()).toBe('по московскому времени');
  expect((await datesIn('Asia/Omsk')).portalTimeWords()).toBe('по времени портала (Asia/Omsk)');
});
