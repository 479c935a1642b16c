import { describe, expect, test } from 'vitest';
import { byLetter, inAlphabet, whyNotAbbreviation } from '@/lib/glossary/rules';

const fields = { short: 'ЕДВ', full: 'ежемесячная денежная выплата', explanation: '', spoken: '' };
const named = (short: string) => ({ ...fields, short });

describe('an abbreviation', () => {
  test.each(['ЕДВ', 'ИПРА', 'СанПиН', 'ГОСТ Р', 'COVID-19', 'ОСАГО2'])('may be «%s»', (short) => {
    expect(whyNotAbbreviation(named(short))).toEqual([]);
  });

  test.each(['Е', 'едв', 'Выплата', 'т. д.', 'ЕДВ.', '(ЕДВ)', 'ЕДВ_1', '<b>ЕДВ</b>', '-ЕДВ', 'ЕДВ  А'])(
    'may not be «%s»',
    (short) => {
      expect(whyNotAbbreviation(named(short))).toEqual([{ key: 'notAbbreviation', field: 'short' }]);
    },
  );

  test('tells everything that is wrong at once', () => {
    const wrong = { short: '', full: '', explanation: 'а'.repeat(601), spoken: 'а'.repeat(61) };
    expect(whyNotAbbreviation(wrong)).toEqual([
      { key: 'missing', field: 'short' },
      { key: 'missing', field: 'full' },
      { key: 'tooLong', field: 'explanation', most: 600 },
      { key: 'tooLong', field: 'spoken', most: 60 },
    ]);
  });

  test('of 20 letters is short enough, of 21 is not', () => {
    expect(whyNotAbbreviation(named('А'.repeat(20)))).toEqual([]);
    expect(whyNotAbbreviation(named('А'.repeat(21)))).toEqual([{ key: 'tooLong', field: 'short', most: 20 }]);
  });
});

test('the glossary goes by the Russian alphabet, Ё among Е', () => {
  const sorted = inAlphabet(['ЖКУ', 'ЁАА', 'ЕДВ', 'АСУ'].map(named));
  expect(sorted.map(({ short }) => short)).toEqual(['АСУ', 'ЁАА', 'ЕДВ', 'ЖКУ']);
  expect(byLetter(sorted).map(({ letter, terms }) => [letter, terms.length])).toEqual([
    ['А', 1],
    ['Е', 2],
    ['Ж', 1],
  ]);
});
