import { expect, test } from 'vitest';
import { subscribersCsv } from '@/lib/subscriptions/csv.rules';
import type { DeskSubscriber } from '@/lib/subscriptions/desk.rules';

const anna: DeskSubscriber = {
  id: '01890000-0000-7000-8000-000000000001',
  ...{
    email: 'anna@portal.test',
    name: 'Анна',
    phone: '',
    position: '',
    state: 'active',
    frequency: 'daily',
  },
  ...{ categories: [], refusals: 0, refusedAt: null, refusal: '', endedAt: null },
  createdAt: new Date('2026-11-24T06:00:00Z'),
  confirmedAt: new Date('2026-11-24T06:10:00Z'),
};

test('a Russian office program opens it: mark of UTF-8, semicolons, lines as there', () => {
  const file = subscribersCsv([{ ...anna, categories: ['Документы', 'Семьям'] }]);

  expect(file).toMatch(/^\uFEFF"Электронная почта";"ФИО";/);
  const [, line, end] = file.split('\r\n');
  expect(line).toBe(
    '"anna@portal.test";"Анна";"";"";"действует";"раз в день";"Документы, Семьям";"2026-11-24 09:00";"2026-11-24 09:10";"0";""',
  );
  expect(end).toBe('');
});

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+7 912', `"'+7 912"`],
  ['-1', `"'-1"`],
  ['@sum', `"'@sum"`],
])('%s is no formula there', (name, cell) => {
  expect(subscribersCsv([{ ...anna, name }])).toContain(cell);
});
