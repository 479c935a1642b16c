import { describe, expect, test } from 'vitest';
import { factId, factKeyOf } from '@/lib/articles/fact-key.rules';
import {
  changedTickedFacts,
  goneTicks,
  isCorrection,
  mayTick,
  untickedFacts,
} from '@/lib/articles/fact-ticks.rules';
import { factWords } from '@/lib/articles/fact-words.rules';
import { factsOf } from '@/lib/articles/facts.rules';
import type { ArticleText } from '@/lib/articles/rules';

describe('a fact is known however it is written', () => {
  test.each([
    ['12 500 рублей', 'sum:12500 руб'],
    ['12\u00a0500\u00a0рублей', 'sum:12500 руб'],
    ['12500 руб.', 'sum:12500 руб'],
    ['12,5 тысячи рублей', 'sum:12500 руб'],
    ['12,5 тыс. ₽', 'sum:12500 руб'],
    ['1,5 млн', 'sum:1500000'],
    ['1,1 миллиона рублей', 'sum:1100000 руб'],
    ['15 %', 'sum:15 %'],
    ['15 процентов', 'sum:15 %'],
    ['3,5\u00a0%', 'sum:3.5 %'],
    ['40 копеек', 'sum:40 коп'],
    ['28 ноября 2026 года', 'date:2026-11-28'],
    ['28.11.2026', 'date:2026-11-28'],
    ['28 ноября', 'date:--11-28'],
    ['1 марта 2027 г.', 'date:2027-03-01'],
    ['5 мая 2027', 'date:2027-05-05'],
    ['ноябре 2026 года', 'date:2026-11'],
    ['8 (800) 000-10-10', 'phone:78000001010'],
    ['+7 800 000 10 10', 'phone:78000001010'],
    ['88000001010', 'phone:78000001010'],
    ['200-10-14', 'phone:2001014'],
    ['телефону 122', 'phone:122'],
    ['Рогозина О. В.', 'person:Рогозина О. В.'],
    ['О.В. Рогозина', 'person:Рогозина О. В.'],
    ['О. Рогозина', 'person:Рогозина О.'],
    ['Ольга Рогозина', 'person:Ольга Рогозина'],
    ['Ольге Викторовне Рогозиной', 'person:Ольге Викторовне Рогозиной'],
    ['Мария Полякова-Ветрова', 'person:Мария Полякова-Ветрова'],
  ])('%s', (words, id) => {
    expect(ids(`<p>Сказано: ${words}, и всё.</p>`)).toEqual([id]);
  });

  test.each([
    ['a number without unit', 'кабинет 104'],
    ['a time', 'с 9:00 до 18:00'],
    ['a version that looks like a date', 'пункт 45.99.2026'],
    ['an address', 'улица Рябиновая, дом 12'],
    ['a place of two words', 'Верхний Лесск'],
    ['a first name alone', 'Вечером Надежда'],
    ['a long number', '1234567890123456'],
  ])('%s is none', (_what, words) => {
    expect(ids(`<p>Сказано: ${words}, и всё.</p>`)).toEqual([]);
  });

  test('what stands before a name is not part of it', () => {
    expect(ids('<p>Позвоните Галине Поляничко.</p>')).toEqual(['person:Галине Поляничко']);
  });
});

test('facts of every field are listed once, with all their places and a sentence', () => {
  const text = aText('<p>Приходите. Выплата — 12500 руб., <strong>12 500</strong> рублей.</p>', {
    lead: 'Выплата — 12 500 рублей.',
    plainSummary: 'Звоните: 8 (800) 000-10-10.',
    actionCard: {
      ...{ audience: '', benefit: '', amount: '6 400 рублей', place: '', phone: '200-10-14' },
      ...{ deadline: '2026-12-09', documents: [] },
    },
  });
  const facts = factsOf(text);
  expect(facts.map(factId)).toEqual([
    'sum:12500 руб',
    'phone:78000001010',
    'sum:6400 руб',
    'date:2026-12-09',
    'phone:2001014',
  ]);
  expect(facts[0]?.sentence).toBe('Выплата — 12 500 рублей.');
  expect(facts[0]?.places.map(({ field, start, end }) => [field, start, end])).toEqual([
    ['lead', 10, 23],
    ['body', 21, 31],
    ['body', 33, 46],
  ]);
});

test('a fact without its text is told in words', () => {
  const words = [
    ...(['12500 руб', '15 %', '1500000'] as const).map((value) => factWords({ kind: 'sum', value })),
    ...(['2026-11-28', '--02-29', '2026-11', '2026-13-45', '--99-99'] as const).map((value) =>
      factWords({ kind: 'date', value }),
    ),
    factWords({ kind: 'phone', value: '78000001010' }),
  ];
  expect(words.map((word) => word.replaceAll('\u00a0', ' '))).toEqual([
    ...['12 500 руб.', '15 %', '1 500 000'],
    ...['28 ноября 2026 года', '29 февраля', '11.2026', '13.2026', '--99-99'],
    '+7 (800) 000-10-10',
  ]);
});

test('an id of a fact gives the fact, other words give none', () => {
  expect(factKeyOf('sum:12500 руб')).toEqual({ kind: 'sum', value: '12500 руб' });
  for (const id of ['', 'sum:', 'other:1', `sum:${'1'.repeat(201)}`]) expect(factKeyOf(id)).toBeNull();
});

describe('ticks', () => {
  const editor = { id: 'a', email: '', name: '', role: 'editor' } as const;
  const tick = (value: string) => ({ kind: 'sum', value, personId: 'b' }) as const;

  test('are for those who publish and did not write the text', () => {
    expect(mayTick(editor, 'b')).toBe(true);
    expect(mayTick(editor, 'a')).toBe(false);
    expect(mayTick({ ...editor, role: 'author' }, 'b')).toBe(false);
  });

  test('a fact is unticked once it has changed, and not when only its writing did', () => {
    const text = (words: string) => aText(`<p>Выплата — ${words}.</p>`);
    expect(untickedFacts(text('12500 руб'), [tick('12500 руб')])).toEqual([]);
    expect(untickedFacts(text('13 000 рублей'), [tick('12500 руб')]).map(factId)).toEqual(['sum:13000 руб']);
  });

  test('one that lost its fact says what stands there now, where that is plain', () => {
    const facts = (words: string) => factsOf(aText(`<p>Выплата — ${words}.</p>`));
    const [was, other] = [tick('12500 руб'), tick('100 руб')];
    expect(goneTicks(facts('13 000 рублей'), [was])).toMatchObject([{ was, now: { value: '13000 руб' } }]);
    expect(goneTicks(facts('нет'), [was])).toEqual([{ was, now: null }]);
    expect(goneTicks(facts('13 000 рублей и 5 рублей'), [was])).toEqual([{ was, now: null }]);
    expect(goneTicks(facts('13 000 рублей'), [was, other]).map(({ now }) => now)).toEqual([null, null]);
    expect(goneTicks(facts('12 500 рублей'), [was])).toEqual([]);
  });

  test('a correction is a ticked fact that changed, with a note that says so', () => {
    const textOf = (words: string, changeNote = 'Уточнена сумма') =>
      aText(`<p>${words}.</p>`, { changeNote });
    const live = { text: textOf('12 500 рублей'), ticks: [tick('12500 руб')] };
    expect(changedTickedFacts(live.ticks, textOf('13 000 рублей'))).toEqual(live.ticks);
    expect(isCorrection(live, textOf('13 000 рублей'))).toBe(true);
    expect(isCorrection(live, textOf('12 500 рублей, запятая поставлена'))).toBe(false);
    expect(isCorrection(live, textOf('13 000 рублей', ' '))).toBe(false);
    expect(isCorrection({ ...live, ticks: [] }, textOf('12 500 рублей'))).toBe(true);
    expect(isCorrection({ ...live, ticks: [] }, textOf('12 500 рублей', ''))).toBe(false);
    // Ticked in a draft, and changed before readers had it: nobody vouched for what they were told.
    const changedBefore = { ...live, ticks: [tick('12500 руб'), tick('11000 руб')] };
    expect(isCorrection(changedBefore, textOf('12 500 рублей, запятая поставлена'))).toBe(false);
  });
});

function ids(body: string): string[] {
  return factsOf(aText(body)).map(factId);
}

function aText(body: string, given: Partial<ArticleText> = {}): ArticleText {
  return {
    ...{ title: 'Приём', lead: '', body, plainSummary: '', actionCard: null, categoryId: null },
    ...{ sourceId: null, photoId: null, tags: [], changeNote: '' },
    ...given,
  };
}
