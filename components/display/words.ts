import type { DisplayField, DisplayMode } from '@/lib/display/rules';

type Words = { [Field in DisplayField]: { legend: string; choices: Record<DisplayMode[Field], string> } };

export const words: Words = {
  scheme: {
    legend: 'Цветовая схема',
    choices: {
      0: 'Как на сайте',
      1: 'Чёрным по белому',
      2: 'Белым по чёрному',
      3: 'Тёмно-синим по голубому',
      4: 'Коричневым по бежевому',
      5: 'Зелёным по тёмно-коричневому',
    },
  },
  size: {
    legend: 'Размер текста',
    choices: { 100: '100 %', 125: '125 %', 150: '150 %', 200: '200 %', 300: '300 %' },
  },
  font: { legend: 'Гарнитура', choices: { 0: 'Как на сайте', 1: 'Без засечек', 2: 'С засечками' } },
  kerning: { legend: 'Кернинг', choices: { 0: 'Маленький', 1: 'Средний', 2: 'Большой' } },
  images: { legend: 'Изображения', choices: { 1: 'Показать', 0: 'Скрыть', 2: 'Ч/б' } },
  line: {
    legend: 'Расстояние между строками',
    choices: { 0: 'Обычное', 1: 'Увеличенное', 2: 'Большое' },
  },
  width: { legend: 'Ширина текста', choices: { 0: 'Обычная', 1: 'Узкая', 2: 'Во всю ширину' } },
  underline: { legend: 'Подчёркивание ссылок', choices: { 0: 'Как на сайте', 1: 'Всегда' } },
  motion: { legend: 'Движение на странице', choices: { 0: 'Как на сайте', 1: 'Отключить' } },
};
