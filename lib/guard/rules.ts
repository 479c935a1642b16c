/**
 * What a reader should not send through a public form: numbers that identify a person, and requests that only an
 * official appeal can bring (Federal law 59-ФЗ). Pure; finds, never changes.
 */

export type PersonalDataKind = 'snils' | 'card' | 'passport' | 'phone';

export type FoundData = { readonly kind: PersonalDataKind; readonly text: string };

// Between groups people type spaces of any kind, hyphens and dashes.
const GAP = '[\\s\\u00a0\\u2009\\u202f\\u2010-\\u2015-]';
const NOT_IN_NUMBER = { before: '(?<![\\d№.,/])', after: '(?![\\d]|[.,/]\\d)' };

const SNILS = numberShape(`\\d{3}${GAP}?\\d{3}${GAP}?\\d{3}${GAP}{0,3}\\d{2}`);
const CARD = numberShape(`\\d(?:${GAP}?\\d){12,18}`);
const PHONE = numberShape(
  `(?:\\+${GAP}?7|8)${GAP}?\\(?${GAP}?\\d{3}${GAP}?\\)?${GAP}{0,3}\\d{3}(?:${GAP}?\\d{2}){2}`,
);
const PASSPORT = numberShape(`\\d{2}${GAP}?\\d{2}${GAP}(?:№${GAP}?)?\\d{6}`);
const NAMED_PASSPORT = /паспорт[^\d.!?]{0,40}(\d{2}[\s\u00a0-]?\d{2}[\s\u00a0,№а-яё.:-]{0,12}\d{6})(?!\d)/giu;

/** Everything in a text that identifies a person, in the order of the text; overlapping finds count once. */
export function findPersonalData(text: string): FoundData[] {
  const finds = [
    ...matches(text, PHONE, 'phone').filter((find) => !isFreeNumber(find.text)),
    ...matches(text, SNILS, 'snils').filter((find) => isSnils(digitsOf(find.text))),
    ...matches(text, CARD, 'card').filter((find) => isCardNumber(digitsOf(find.text))),
    ...matches(text, NAMED_PASSPORT, 'passport'),
    ...matches(text, PASSPORT, 'passport'),
  ];
  const inOrder = finds.toSorted((one, other) => one.at - other.at);
  return inOrder
    .filter((find, index) => !inOrder.slice(0, index).some((earlier) => overlaps(earlier, find)))
    .map(({ kind, text }) => ({ kind, text }));
}

/**
 * Check digits of a СНИЛС (Order of the Pension Fund, algorithm for numbers above 001-001-998): the nine digits
 * weighted 9…1, modulo 101, where 100 counts as 0.
 */
export function isSnils(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || Number(digits.slice(0, 9)) <= 1_001_998) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** Luhn's check (ISO/IEC 7812-1) on 13 to 19 digits that begin as payment cards do. */
export function isCardNumber(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + luhnValue(Number(digit), index), 0);
  return sum % 10 === 0;
}

function luhnValue(digit: number, placeFromRight: number): number {
  if (placeFromRight % 2 === 0) return digit;
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}

/** A number free of charge is an office's, not a person's. */
function isFreeNumber(phone: string): boolean {
  return /^[78]800/.test(digitsOf(phone));
}

// A right that is asked for by name, in the first person, or a document that only an appeal can be.
const APPEALS = [
  /(?:^|[^\p{L}])(?:прошу|просим|требую|требуем)(?:\s+(?:вас|Вас|мне|нам|срочно|повторно))*\s+(?:назначить|предоставить|выдать|выплатить|оформить|рассмотреть|перерассмотреть|пересчитать|перечислить|произвести|оказать|принять\s+меры|провести\s+проверку|привлечь|разобраться|включить|признать|восстановить|вернуть|поставить)(?=[^\p{L}]|$)/iu,
  /(?:^|[^\p{L}])(?:подаю|направляю|прошу\s+принять)\s+(?:настоящ\p{L}+\s+)?(?:заявление|жалобу|обращение)/iu,
  /(?:^|[^\p{L}])(?:жалоба\s+на|обжалую|хочу\s+(?:обжаловать|пожаловаться))(?=[^\p{L}]|$)/iu,
];

/** Whether a text asks for what an office may decide only on an official appeal. */
export function looksLikeAppeal(text: string): boolean {
  return APPEALS.some((appeal) => appeal.test(text));
}

type Find = FoundData & { readonly at: number };

function matches(text: string, shape: RegExp, kind: PersonalDataKind): Find[] {
  return [...text.matchAll(shape)].map((match) => {
    const [whole, number = whole] = match;
    return { kind, text: number, at: match.index + whole.length - number.length };
  });
}

function overlaps(earlier: Find, later: Find): boolean {
  return later.at < earlier.at + earlier.text.length;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function numberShape(shape: string): RegExp {
  return new RegExp(`${NOT_IN_NUMBER.before}${shape}${NOT_IN_NUMBER.after}`, 'gu');
}
