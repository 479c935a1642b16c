import { describe, expect, test } from 'vitest';
import { findPersonalData, isCardNumber, isSnils, looksLikeAppeal } from '@/lib/guard/rules';

describe('numbers that identify a person are found in every shape that people type', () => {
  test.each([
    ['snils', 'Мой СНИЛС 112-233-445 95, помогите'],
    ['snils', '112 233 445 95'],
    ['snils', 'снилс:11223344595'],
    ['snils', '112‑233‑445‑95'],
    ['card', 'карта 4276 1609 1234 5676'],
    ['card', '4276160912345676'],
    ['card', '2200-7001-1234-5672'],
    ['passport', 'паспорт 45 11 123456'],
    ['passport', 'Паспорт серии 4511 № 123456 выдан'],
    ['passport', 'паспорт: серия 45 11, номер 123456'],
    ['passport', 'мои данные 4511 123456'],
    ['passport', 'паспорт 4511123456'],
    ['phone', 'звоните +7 916 123-45-67'],
    ['phone', '8(916)1234567'],
    ['phone', '89161234567'],
    ['phone', '8 916 123 45 67'],
    ['phone', '+7\u00a0(495)\u00a0123\u201345\u201367'],
  ])('%s: %s', (kind, text) => {
    expect(findPersonalData(text).map((find) => find.kind)).toEqual([kind]);
  });
});

test('several numbers are told in the order of the text', () => {
  const text = 'СНИЛС 112-233-445 95, телефон 8 916 123-45-67, карта 4276 1609 1234 5676';
  expect(findPersonalData(text)).toEqual([
    { kind: 'snils', text: '112-233-445 95' },
    { kind: 'phone', text: '8 916 123-45-67' },
    { kind: 'card', text: '4276 1609 1234 5676' },
  ]);
});

test.each([
  'Федеральный закон от 02.05.2006 № 59-ФЗ',
  'приказ № 2026-11-22/112233445',
  'с 01.01.2026 по 31.12.2026',
  'выплата 12 665 рублей, а было 4 371',
  'бюджет 1 234 567 890 123 рубля',
  'дело № 112-233-445 96',
  'горячая линия 8 (800) 200-10-10 и 8-800-2000-122',
  '2024 2025 2026 годы',
  'постановление от 24.12.2021 № 2424, пункт 112.233.445.95',
  'счёт-фактура 4276 1609 1234 5671',
  'кабинет 45, этаж 11, очередь 123456',
  'ИНН 7707083893, ОГРН 1027700132195',
])('dates, sums, laws and numbers of offices raise no alarm: %s', (text) => {
  expect(findPersonalData(text)).toEqual([]);
});

test.each([
  ['11223344595', true],
  ['11223344596', false],
  ['08765430300', true],
  ['00000000000', false],
  ['1122334459', false],
])('check digits of %s: %s', (digits, expected) => {
  expect(isSnils(digits)).toBe(expected);
});

test.each([
  ['4276160912345676', true],
  ['4276160912345671', false],
  ['0000000000000000', false],
  ['427616091234', false],
])('Luhn of %s: %s', (digits, expected) => {
  expect(isCardNumber(digits)).toBe(expected);
});

test.each([
  'Прошу назначить мне пособие на ребёнка.',
  'Здравствуйте! Прошу Вас рассмотреть мой вопрос',
  'Требую выплатить компенсацию',
  'Прошу срочно принять меры к соседям',
  'Подаю жалобу на сотрудника',
  'Направляю настоящее заявление',
  'Хочу пожаловаться на центр',
])('it looks like an official appeal: %s', (text) => {
  expect(looksLikeAppeal(text)).toBe(true);
});

test.each([
  'Подскажите, кому назначают пособие?',
  'Спасибо, заявление приняли быстро!',
  'Прошу прощения, а где находится центр?',
  'Не жалуюсь, всё хорошо',
  'Куда подавать жалобу?',
])('it is only a comment: %s', (text) => {
  expect(looksLikeAppeal(text)).toBe(false);
});
