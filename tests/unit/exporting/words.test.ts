import { expect, test } from 'vitest';
import { summaryOf, toldInWords } from '@/scripts/portal/read-back-words';

test('words of a file from outside move nothing on a terminal', () => {
  const told = toldInWords({
    place: 'StopWord',
    key: 'a\u001b[2J\r\n\u202eb',
    problem: { key: 'differs' },
  });
  expect(told).toBe('StopWord a?[2J???b: на портале другое, оставлено как есть.');
});

test('each table that anything came for has a line', () => {
  const tally = { added: 1, same: 2, refused: 3 };
  expect(summaryOf({ rows: { Tag: tally }, files: tally })).toEqual([
    'Tag: добавлено 1, уже было 2, не подошло 3',
    'media: добавлено 1, уже было 2, не подошло 3',
  ]);
});
