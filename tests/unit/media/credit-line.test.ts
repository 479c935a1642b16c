import { expect, test } from 'vitest';
import { creditLine } from '@/lib/media/rules';

test.each([
  ['Иван Петров', 'Фото: Иван Петров'],
  ['Фотобанк города', 'Фото: Фотобанк города'],
  ['Фото: Иван Петров', 'Фото: Иван Петров'],
  ['Иллюстрация: Мария Полякова', 'Иллюстрация: Мария Полякова'],
  ['Схемы: отдел транспорта', 'Схемы: отдел транспорта'],
  ['', ''],
])('the credit «%s» is shown as «%s»', (credit, line) => {
  expect(creditLine(credit)).toBe(line);
});
