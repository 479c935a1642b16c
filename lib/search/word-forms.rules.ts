/*
 * PostgreSQL's Russian stemmer takes «ветераны» for «ветера» and «ветеранов» for «ветеран», «приём» for «при» and
 * «приёма» for «прием». So a query asks for the stems of all forms that a word may have.
 */

/** Endings of one kind, and forms of that kind of which at least one has the stem that the others lack. */
type Declension = { readonly endings: readonly string[]; readonly tried: readonly string[] };

const DECLENSIONS: readonly Declension[] = [
  {
    endings: [
      ...['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах', 'о', 'ой', 'ою', 'ый', 'ая', 'ое', 'ые'],
      ...['ого', 'ому', 'ым', 'ых', 'ую', 'ыми'],
    ],
    tried: ['', 'а', 'у', 'ом', 'ы', 'ов', 'ам', 'ый', 'ого'],
  },
  {
    endings: [
      'ь',
      'я',
      'и',
      'ю',
      'ью',
      'ей',
      'ев',
      'ем',
      'ею',
      'ям',
      'ями',
      'ях',
      'й',
      'яя',
      'ее',
      'его',
      'ему',
      'юю',
    ],
    tried: ['ь', 'я', 'и', 'ю', 'ью', 'ям', 'а', 'ов'],
  },
  {
    endings: ['ия', 'ие', 'ию', 'ием', 'ии', 'ий', 'иям', 'иями', 'иях', 'им', 'их', 'ими'],
    tried: ['ия', 'ии', 'ий', 'ием', 'их'],
  },
];

const LEAST_LETTERS = 4;
const LEAST_STEM = 3;

/** Spellings whose stems the word may have, always the word itself first. `word` is folded. */
export function wordForms(word: string): string[] {
  if (!/^[а-я]+$/.test(word) || word.length < LEAST_LETTERS) return [word];
  return [...new Set([word, ...DECLENSIONS.flatMap((declension) => formsIn(word, declension))])];
}

function formsIn(word: string, { endings, tried }: Declension): string[] {
  const stems = endings
    .filter((ending) => fits(word, ending))
    .map((ending) => word.slice(0, word.length - ending.length));
  return stems
    .flatMap((stem) => [stem, ...otherVowels(stem)])
    .flatMap((stem) => tried.map((ending) => stem + ending));
}

/** The known word with the ending that another one has, «пенсии» with that of «пенссия»: «пенсия». */
export function withEndingOf(word: string, known: string): string[] {
  return DECLENSIONS.flatMap(({ endings }) => {
    const [own, other] = [longestEnding(known, endings), longestEnding(word, endings)];
    return own && other ? [known.slice(0, known.length - own.length) + other] : [];
  });
}

function longestEnding(word: string, endings: readonly string[]): string | undefined {
  return endings.filter((ending) => fits(word, ending)).sort((one, other) => other.length - one.length)[0];
}

/** An ending of three letters leaves four: «моего» is no form of a word «мо». */
function fits(word: string, ending: string): boolean {
  const rest = word.length - ending.length;
  return word.endsWith(ending) && rest >= (ending.length > 2 ? LEAST_LETTERS : LEAST_STEM);
}

/** «ребенок» and «ребенк», «справка» and «справок», «отец» and «отц»: a vowel that comes and goes. */
function otherVowels(stem: string): string[] {
  const [, start, last] = /^(.+[бвгджзйклмнпрстфхцчшщ])[ое]([кц])$/.exec(stem) ?? [];
  if (start && last) return [start + last];
  const [, before, end] = /^(.+[бвгджзклмнпрстфхчшщ])([кц])$/.exec(stem) ?? [];
  return before && end ? [`${before}о${end}`, `${before}е${end}`] : [];
}
