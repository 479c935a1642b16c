import { subMinutes } from 'date-fns';
import { expect, test } from 'vitest';
import { type Finding, linesOf, verdictOf } from '@/scripts/portal/doctor/finding';
import { judgeClock, judgeDisk, judgeQueue, judgeSchedule } from '@/scripts/portal/doctor/rules';

const now = new Date('2026-11-25T09:00:00Z');
const gibibytes = (count: number) => count * 2 ** 30;

test.each([
  [{ free: gibibytes(50), total: gibibytes(100) }, 'well'],
  [{ free: gibibytes(5), total: gibibytes(100) }, 'notice'],
  [{ free: gibibytes(0.9), total: gibibytes(5) }, 'wrong'],
] as const)('a disk with %o is judged %s', (disk, level) => {
  expect(judgeDisk(disk).level).toBe(level);
});

test('the free room is told in numbers', () => {
  expect(judgeDisk({ free: gibibytes(5.25), total: gibibytes(100) }).sentence).toBe('свободно 5,3 ГиБ, 5 %.');
});

test('clocks may differ by five seconds', () => {
  expect(judgeClock(4_999).level).toBe('well');
  expect(judgeClock(-61_000)).toMatchObject({
    ...{ level: 'wrong', sentence: 'расходятся с базой данных на 61\u00a0секунду.' },
  });
});

test.each([
  ['works', { isWorking: true, dueSince: null, uncertain: 0 }, ['well']],
  ['does not work', { isWorking: false, dueSince: null, uncertain: 0 }, ['notice']],
  ['stopped while letters wait', { isWorking: false, dueSince: subMinutes(now, 8), uncertain: 0 }, ['wrong']],
  [
    'works, but letters wait',
    { isWorking: true, dueSince: subMinutes(now, 8), uncertain: 0 },
    ['well', 'wrong'],
  ],
  ['has letters of unknown fate', { isWorking: true, dueSince: null, uncertain: 2 }, ['well', 'notice']],
] as const)('a queue that %s', (_what, state, levels) => {
  expect(judgeQueue(state, now).map(({ level }) => level)).toEqual(levels);
});

test('a schedule that is not kept is wrong, whatever was missed', () => {
  const kept = { scheduled: 3, overduePublications: 0, overdueWithdrawals: 0 };
  expect(judgeSchedule(kept).level).toBe('well');
  expect(judgeSchedule({ ...kept, overdueWithdrawals: 1 }).level).toBe('wrong');
  expect(judgeSchedule({ ...kept, overduePublications: 2 })).toMatchObject({
    ...{ level: 'wrong', sentence: 'не сделано вовремя: публикаций 2, снятий 0.' },
  });
});

test('what is wrong is told with its remedy, and at the end once more', () => {
  const well: Finding = { level: 'well', subject: 'Часы', sentence: 'идут.' };
  const notice: Finding = { level: 'notice', subject: 'Почта', sentence: 'папка.', remedy: 'Задайте.' };
  const wrong: Finding = { level: 'wrong', subject: 'База данных', sentence: 'нет.', remedy: 'Проверьте.' };

  expect([well, wrong].flatMap(linesOf)).toEqual(['✓ Часы: идут.', '✗ База данных: нет.', '  Проверьте.']);
  expect(verdictOf([well])).toEqual({ line: 'Портал исправен.', status: 0 });
  expect(verdictOf([well, notice])).toEqual({ line: 'Портал исправен, есть замечания.', status: 0 });
  expect(verdictOf([wrong, notice, wrong])).toEqual({ line: 'Нужно исправить: База данных.', status: 1 });
});
