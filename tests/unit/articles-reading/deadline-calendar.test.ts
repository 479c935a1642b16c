import { expect, test } from 'vitest';
import { deadlineCalendar } from '@/lib/articles/deadline-calendar.rules';

const DEADLINE = {
  day: '2026-12-11',
  title: 'Ветераны труда могут подать заявление',
  description: 'Выплата',
  place: 'улица Рябиновая, дом 12; кабинет 104',
  url: 'https://portal.test/news/vyplata',
  stamp: new Date('2026-11-22T06:33:00Z'),
};

test('the term is one whole day', () => {
  const calendar = deadlineCalendar(DEADLINE);

  expect(calendar).toContain('\r\nDTSTART;VALUE=DATE:20261211\r\n');
  expect(calendar).toContain('\r\nDTSTAMP:20261122T063300Z\r\n');
  expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('signs that part values are escaped', () => {
  expect(unfolded(deadlineCalendar(DEADLINE))).toContain('LOCATION:улица Рябиновая\\, дом 12\\; кабинет 104');
});

test('no line is longer than 75 octets, and unfolding gives every letter back', () => {
  const title = 'Компенсация за установку счётчиков '.repeat(6).trim();
  const calendar = deadlineCalendar({ ...DEADLINE, title });

  expect(Math.max(...calendar.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(unfolded(calendar)).toContain(`SUMMARY:Последний день: ${title}`);
});

function unfolded(calendar: string): string {
  return calendar.replaceAll('\r\n ', '');
}
