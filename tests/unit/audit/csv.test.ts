import { expect, test } from 'vitest';
import { auditCsvHead, auditCsvLine } from '@/lib/audit/csv.rules';
import type { LoggedEntry } from '@/lib/audit/rules';

const entry: LoggedEntry = {
  ...{ id: '7', at: new Date('2026-11-25T09:00:00Z'), personId: 'a', personName: 'Анна Сергеева' },
  ...{ action: 'person.change-role', subjectType: 'person', subjectId: 'p' },
  before: { role: 'editor' },
  after: { role: 'author', endedSessions: 1 },
};

test('a line tells who, when, what, with what, and both sides in words', () => {
  expect(auditCsvHead).toMatch(/^\uFEFF"Когда";"Кто";"Что сделано";/);
  expect(auditCsvLine(entry, new Map([['p', 'Пётр Орлов']]))).toBe(
    '"2026-11-25 12:00";"Анна Сергеева";"Смена роли";"Человек";"Пётр Орлов";' +
      '"Роль: редактор";"Роль: автор\nЗакончено сеансов: 1";"person.change-role";"p"\r\n',
  );
});

test('a name is no formula, wherever it stands', () => {
  const line = auditCsvLine({ ...entry, personName: '=1+1' }, new Map([['p', '@sum']]));

  expect(line).toContain(`"'=1+1"`);
  expect(line).toContain(`"'@sum"`);
});

test('a cell that office programs would cut says that it is cut', () => {
  const long = auditCsvLine(
    { ...entry, before: { title: 'а'.repeat(40_000) }, after: { title: '' } },
    new Map(),
  );

  expect(long).toContain('… (обрезано)"');
  expect(long.length).toBeLessThan(31_000);
  expect(long).toContain('"Заголовок: пусто"');
});
