import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { ru } from 'date-fns/locale/ru';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  isoWithOffset,
  portalDay,
  startOfPortalDay,
} from '@/lib/shared/dates';

// The suite runs in Asia/Kathmandu (vitest.config.ts): whatever asks the server's zone comes out wrong.
const newYearsNight = new Date('2022-12-31T21:30:00Z');

test('dates read as the portal writes them, with no-break spaces', () => {
  expect(formatDate(new Date('2022-11-28T09:00:00Z'))).toBe('28\u00a0ноября\u00a02022\u00a0года');
  expect(formatDateTime(new Date('2021-02-24T15:17:00Z'))).toBe('24\u00a0февраля\u00a02021, 18:17');
  expect(formatDay('2024-09-15')).toBe('15\u00a0сентября\u00a02024\u00a0года');
});

test('half past midnight in Moscow is the new year, though the server still has the old one', () => {
  expect(portalDay(newYearsNight)).toBe('2023-01-01');
  expect(formatDate(newYearsNight)).toBe('1\u00a0января\u00a02023\u00a0года');
  expect(formatMonth(newYearsNight)).toBe('январь\u00a02023');
  expect(isoWithOffset(newYearsNight)).toBe('2023-01-01T00:30:00+03:00');
});

test('a day begins at midnight of the portal, also when Moscow had another offset', () => {
  expect(startOfPortalDay('2024-09-15').toISOString()).toBe('2024-09-14T21:00:00.000Z');
  expect(startOfPortalDay('2013-07-01').toISOString()).toBe('2013-06-30T20:00:00.000Z');
});

test('what is no day is refused', () => {
  expect(() => startOfPortalDay('15.09.2024')).toThrow(RangeError);
});

test('every instant reads as date-fns reads it in the zone, through all the changes of Moscow time', () => {
  const instants = fc.date({ min: new Date('1981-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      const local = new TZDate(instant, 'Europe/Moscow');
      expect(isoWithOffset(instant)).toBe(format(local, "yyyy-MM-dd'T'HH:mm:ssxxx"));
      expect(formatDateTime(instant).replaceAll('\u00a0', ' ')).toBe(
        format(local, 'd MMMM yyyy, HH:mm', { locale: ru }),
      );
    }),
  );
});
