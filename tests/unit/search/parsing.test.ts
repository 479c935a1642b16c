import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOtherLayout } from '@/lib/search/layout.rules';
import { parseQuery } from '@/lib/search/parsing.rules';
import { searchedText } from '@/lib/search/rules';
import { snippetOf } from '@/lib/search/snippet.rules';
import { chooseCorrection, cutsOf, editDistance } from '@/lib/search/spelling.rules';
import { chunksOf, otherReadings, replaced } from '@/lib/search/suggestion.rules';
import { buildQuery, quoted } from '@/lib/search/tsquery.rules';
import { wordForms } from '@/lib/search/word-forms.rules';

/** `+` asked, `-` left out; words of a phrase in quotes. */
function parsed(text: string): string[] {
  return parseQuery(text).map(({ kind, isExcluded, words }) => {
    const written = words.map((word) => word.text).join(' ');
    return `${isExcluded ? '-' : '+'}${kind === 'phrase' ? `"${written}"` : written}`;
  });
}

describe('a query', () => {
  test.each([
    ['Выплаты ребёнку', ['+выплаты', '+ребенку']],
    ['"личный приём" -субсидия', ['+"личный прием"', '-субсидия']],
    ['«личный приём» −«вход закрыт»', ['+"личный прием"', '-"вход закрыт"']],
    ['“раз два” „три четыре“', ['+"раз два"', '+"три четыре"']],
    ['онлайн-запись', ['+онлайн запись']],
    ['8 (495) 870-44-44', ['+8', '+495', '+870 44 44']],
    ['25.03.2026', ['+25 03 2026']],
    ['и.о.', ['+и о']],
    ['"не закрыта', ['+не', '+закрыта']],
    ['раз - два --три', ['+раз', '+два', '-три']],
    ['раз – два –три', ['+раз', '+два', '-три']],
    ['за\u0301мок со\u00adцработник', ['+замок', '+соцработник']],
    ['a & b | !c <-> d:*', ['+a', '+b', '+c', '+d']],
    ['«» "" - ... 😀', []],
  ])('%s is read as %j', (text, terms) => {
    expect(parsed(text)).toEqual(terms);
  });

  test('of whatever signs says where its words stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const text = searchedText(typed);
        for (const { words } of parseQuery(text)) {
          for (const { start, end } of words) expect(text.slice(start, end)).not.toBe('');
        }
      }),
    );
  });
});

describe('what the database is asked', () => {
  const word = (...stems: string[]) => ({ kind: 'word', isExcluded: false, words: [stems] }) as const;
  const at = { start: 0, end: 0 };
  const ask = (...terms: Parameters<typeof buildQuery>[0][number][]) => buildQuery(terms, []);

  test('is all words, each with its stems', () => {
    expect(ask({ ...word('ветера', 'ветеран'), ...at }, { ...word('льгот'), ...at })?.loose).toBe(
      `(('ветера' | 'ветеран')) & ('льгот')`,
    );
  });

  test('asks the index for the words of a phrase, and the text how they stand', () => {
    const phrase = { ...at, kind: 'phrase', isExcluded: false, words: [['справк'], [], ['доход']] } as const;
    expect(ask(phrase)).toEqual({ loose: `('справк' & 'доход')`, strict: `('справк' <2> 'доход')` });
  });

  test('has nothing to look for without a word that is wanted', () => {
    expect(ask({ ...word(), ...at })).toBe(null);
    expect(ask({ ...word('субсид'), ...at, isExcluded: true })).toBe(null);
  });

  test('takes the longest synonym, each alternative once', () => {
    const едв = [[['едв']], [['ежемесячн'], ['денежн'], ['выплат']]];
    const выплата = [[['выплат']], [['пособ']]];
    const terms = ['ежемесячн', 'денежн', 'выплат', 'рост'].map((stem) => ({ ...word(stem), ...at }));
    expect(buildQuery(terms, [едв, выплата])?.loose).toBe(
      `(('ежемесячн') & ('денежн') & ('выплат') | ('едв') | ('ежемесячн' & 'денежн' & 'выплат')) & ('рост')`,
    );
  });

  test('leaves out a synonym that is never searched for', () => {
    const то = [[[]], [['территориальн'], ['орга', 'орган']]];
    const terms = ['территориальн', 'орган'].map((stem) => ({ ...word(stem), ...at }));
    expect(buildQuery(terms, [то])?.loose).toBe(
      `(('территориальн') & ('орган') | ('территориальн' & ('орга' | 'орган')))`,
    );
  });

  test('keeps a stem a stem, whatever it holds', () => {
    expect(quoted(`a'b\\c`)).toBe(`'a''b\\\\c'`);
  });
});

describe('forms of a word', () => {
  test('bring the stems together that the stemmer parts', () => {
    expect(wordForms('ветераны')).toContain('ветеранов');
    expect(wordForms('ветеранов')).toContain('ветераны');
    expect(wordForms('ребенок')).toContain('ребенка');
    expect(wordForms('ребенку')).toContain('ребенок');
    expect(wordForms('записи')).toContain('запись');
    expect(wordForms('справок')).toContain('справка');
  });

  test('are the word itself where it is short, foreign or a number', () => {
    for (const word of ['мсэ', 'sms', '2026', '5а']) expect(wordForms(word)).toEqual([word]);
  });

  test('do not make hens of courses', () => {
    expect(wordForms('курсы')).not.toContain('курсь');
  });
});

describe('the other keyboard layout', () => {
  test.each([
    ['dsgkfns', 'выплаты'],
    ['GHBDTN', 'привет'],
    ['j,hfpjdfybt', 'образование'],
    ['куыгьу', 'resume'],
    ['выплата', 'dsgkfnf'],
    ['смесьmix', null],
    ['2026', null],
  ])('%s is %s', (typed, meant) => {
    expect(inOtherLayout(typed)).toBe(meant);
  });

  test('is tried for so many words and no more, however they are joined', () => {
    const text = 'раз-два-три-'.repeat(16);
    expect(chunksOf(text, parseQuery(text)).flatMap(({ words }) => words)).toHaveLength(4);
  });

  test('is tried for what stands between two spaces, with and without the sign at its end', () => {
    const text = '-ytn ltnb, "gjcj,bt"';
    const chunks = chunksOf(text, parseQuery(text));
    expect(chunks.map(otherReadings)).toEqual([['детиб', 'дети'], ['пособие']]);
    expect(replaced(text, [{ ...chunks[1], start: 12, end: 19, by: 'пособие' }])).toBe(
      '-ytn ltnb, "пособие"',
    );
  });
});

describe('a correction', () => {
  test.each([
    ['пенссия', 'пенсия', 1],
    ['выпалта', 'выплата', 1],
    ['', 'три', 3],
    ['кот', 'кит', 1],
    ['абв', 'абв', 0],
  ])('%s is %s with %i slips', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });

  test('is the nearest word, among equals the more frequent', () => {
    const known = [
      { word: 'пенсии', uses: 90 },
      { word: 'пенсия', uses: 5 },
      { word: 'версия', uses: 900 },
    ];
    expect(chooseCorrection('пенссия', known)).toBe('пенсия');
    expect(chooseCorrection('пенси', known)).toBe('пенсии');
    expect(chooseCorrection('жираф', known)).toBe(null);
  });

  test('a word of the news is offered with the ending that was written', () => {
    expect(chooseCorrection('пенссия', [{ word: 'пенсии', uses: 4 }])).toBe('пенсия');
    expect(chooseCorrection('вытплатой', [{ word: 'выплаты', uses: 4 }])).toBe(null);
    expect(chooseCorrection('ветиранов', [{ word: 'ветераны', uses: 4 }])).toBe(null);
    expect(chooseCorrection('субседией', [{ word: 'субсидией', uses: 1 }])).toBe('субсидией');
    expect(chooseCorrection('субсидея', [{ word: 'субсидии', uses: 1 }])).toBe('субсидия');
    expect(chooseCorrection('домы', [{ word: 'дома', uses: 9 }])).toBe('дома');
  });

  test('what is left without one letter is common to words one slip apart', () => {
    const isNear = (one: string, other: string) => cutsOf(one).some((cut) => cutsOf(other).includes(cut));
    for (const near of ['лгота', 'льготта', 'льгтоа', 'льгата']) expect(isNear(near, 'льгота')).toBe(true);
    expect(isNear('ягода', 'льгота')).toBe(false);
    expect(cutsOf('ссора')).toEqual(['ссора', 'сора', 'ссра', 'ссоа', 'ссор']);
  });
});

describe('a snippet', () => {
  const [open, close] = ['\u0002', '\u0003'];

  test('shows the text as it is and marks what was compared', () => {
    expect(snippetOf('О счётчике-воде', `О ${open}счетчике${close} воде`)).toEqual([
      { text: 'О ', isMatch: false },
      { text: 'счётчике', isMatch: true },
      { text: '-воде', isMatch: false },
    ]);
  });

  test('may begin and end with a found word', () => {
    expect(snippetOf('Выплаты', `${open}Выплаты${close}`)).toEqual([{ text: 'Выплаты', isMatch: true }]);
  });

  test('shows the part with the most matches, between whole words', () => {
    const filler = 'слово '.repeat(100);
    const text = `тут ${filler}тут тут ${filler}`;
    const pieces = snippetOf(text, text.replaceAll('тут', `${open}тут${close}`));
    expect(pieces.filter(({ isMatch }) => isMatch)).toHaveLength(2);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.at(-1)?.text).toBe(' …');
    expect(pieces.map((piece) => piece.text).join('')).toMatch(/^… (?:слово |тут )+слово …$/);
  });

  test('of any text is a part of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), fc.string({ maxLength: 900 }), (text, marked) => {
        for (const piece of snippetOf(text, marked)) {
          expect(text.includes(piece.text) || piece.text.includes('…')).toBe(true);
        }
      }),
    );
  });
});
