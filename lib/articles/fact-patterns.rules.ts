import { datesIn } from './date-patterns.rules';
import { type FactKind, type Found, found, LONGEST_VALUE } from './fact-key.rules';
import { nameSpan } from './names.rules';

/** The facts that a run of words names, in its order. */
export function foundIn(text: string): [FactKind, Found][] {
  const finders: [FactKind, (text: string) => Found[]][] = [
    ['sum', sumsIn],
    ['date', datesIn],
    ['phone', phonesIn],
    ['person', personsIn],
  ];
  return finders
    .flatMap(([kind, find]) => find(text).map((found): [FactKind, Found] => [kind, found]))
    .filter(([, { value }]) => value.length <= LONGEST_VALUE)
    .sort(([, one], [, other]) => one.start - other.start);
}

// Every quantifier below has a bound: a hostile text costs no more than a long one.
const NUMBER = String.raw`(?<![\d.,])(\d{1,3}(?:[\s\u00a0\u202f]\d{3}){1,4}(?!\d)|\d{1,15})(?:[.,](\d{1,4}))?`;
const MANY = String.raw`тыс\.|тыс(?!\p{L})|тысяч\p{L}{0,3}|млн|миллион\p{L}{0,4}|млрд|миллиард\p{L}{0,4}`;
const UNIT = String.raw`₽|руб(?:\.|(?!\p{L})|л\p{L}{1,4})|%|процент\p{L}{0,4}|коп(?:\.|е\p{L}{2,4})`;
const GAP = String.raw`[\s\u00a0\u202f]{0,2}`;
const SUM = new RegExp(`${NUMBER}${GAP}(?:(${MANY})(?:${GAP}(${UNIT}))?|(${UNIT}))`, 'giu');

function sumsIn(text: string): Found[] {
  return [...text.matchAll(SUM)].map((match) => {
    const [, whole = '', fraction = '', many = '', behindMany = '', alone = ''] = match;
    const digits = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`);
    // Through a text of six places: 1.1 × 1 000 000 is no whole number in binary.
    const amount = Number((digits * factorOf(many.toLowerCase())).toFixed(4));
    return found(match, `${amount} ${unitOf(behindMany || alone)}`.trim());
  });
}

function factorOf(word: string): number {
  if (word.startsWith('тыс')) return 1e3;
  if (word.startsWith('млн') || word.startsWith('миллион')) return 1e6;
  return word === '' ? 1 : 1e9;
}

function unitOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower === '₽' || lower.startsWith('руб')) return 'руб';
  if (lower.startsWith('коп')) return 'коп';
  return lower === '' ? '' : '%';
}

const GAP_IN_PHONE = String.raw`[\s\u00a0()‑-]{0,3}`;
const LONG_PHONE = new RegExp(
  String.raw`(?<![\d+])(?:\+7|8)${GAP_IN_PHONE}\d{3}${GAP_IN_PHONE}\d{3}${GAP_IN_PHONE}\d{2}${GAP_IN_PHONE}\d{2}(?!\d)`,
  'g',
);
const CITY_PHONE = /(?<![\d)‑-])(?<!\d[\s\u00a0])\d{2,3}[‑-]\d{2}[‑-]\d{2}(?![\d‑-])/g;
const SHORT_PHONE =
  /(?:телефон|номер|лини|тел\.)\p{L}{0,4}[\s\u00a0:—–-]{1,4}(?:горячей[\s\u00a0]линии[\s\u00a0])?(\d{3,4})(?![\d\p{L}])(?![\s\u00a0‑-]\d)/giu;

function phonesIn(text: string): Found[] {
  const long = [...text.matchAll(LONG_PHONE)].map((match) => found(match, digitsOfPhone(match[0])));
  const ends = new Set(long.map(({ end }) => end));
  const city = [...text.matchAll(CITY_PHONE)].map((match) => found(match, digitsOfPhone(match[0])));
  const short = [...text.matchAll(SHORT_PHONE)].map((match) => {
    const [words, digits = ''] = match;
    const end = match.index + words.length;
    return { value: digits, start: end - digits.length, end };
  });
  // «200-10-14» is also the end of «+7 (000) 200-10-14».
  return [...long, ...city.filter(({ end }) => !ends.has(end)), ...short];
}

function digitsOfPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length === 11 ? `7${digits.slice(1)}` : digits;
}

const CAPITALISED = String.raw`\p{Lu}\p{Ll}{1,24}(?:-\p{Lu}\p{Ll}{1,24})?`;
const INITIAL = String.raw`\p{Lu}\.[\s\u00a0]?`;
const INITIALS_FIRST = new RegExp(String.raw`(?<!\p{L})((?:${INITIAL}){1,2})(${CAPITALISED})(?!\p{L})`, 'gu');
const INITIALS_LAST = new RegExp(
  String.raw`(?<!\p{L})(${CAPITALISED})[\s\u00a0]((?:${INITIAL}){2})(?![\s\u00a0]?\p{Ll}\p{Ll}\.)`,
  'gu',
);
const NAMES = new RegExp(
  String.raw`(?<!\p{L})${CAPITALISED}(?:[\s\u00a0]${CAPITALISED}){1,4}(?!\p{L})`,
  'gu',
);

function personsIn(text: string): Found[] {
  const first = [...text.matchAll(INITIALS_FIRST)].map((match) =>
    found(match, `${match[2]} ${letters(match[1] ?? '')}`),
  );
  const last = [...text.matchAll(INITIALS_LAST)]
    .map((match) => found(match, `${match[1]} ${letters(match[2] ?? '')}`))
    .filter((one) => !first.some(({ start }) => one.start < start && start < one.end));
  const named = [...text.matchAll(NAMES)].flatMap(namesIn);
  return [...first, ...last, ...named];
}

/** The name among capitalised words, without what stands before it: «Позвоните Галине Поляничко». */
function namesIn(match: RegExpExecArray): Found[] {
  const words = match[0].split(/[\s\u00a0]/);
  const span = nameSpan(words);
  if (!span) return [];
  const name = words.slice(span.from, span.to).join(' ');
  const start = match.index + words.slice(0, span.from).join(' ').length + (span.from > 0 ? 1 : 0);
  return [{ value: name, start, end: start + name.length }];
}

function letters(initials: string): string {
  return initials
    .replace(/[\s\u00a0]/g, '')
    .replaceAll('.', '. ')
    .trim();
}
