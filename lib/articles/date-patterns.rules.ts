import { type Found, found } from './fact-key.rules';

const MONTHS = [
  ...['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр'],
  'декабр',
];
const SPACE = String.raw`[\s\u00a0]{1,3}`;
const WORDED_DAY = new RegExp(
  String.raw`(?<!\d)(\d{1,2})${SPACE}(января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L})(?:${SPACE}(\d{4})(?!\d)(?:${SPACE}г(?:ода|оду|\.|(?!\p{L})))?)?`,
  'giu',
);
const WORDED_MONTH = new RegExp(
  String.raw`(?<!\d${SPACE})(?<!\p{L})(январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])${SPACE}(\d{4})(?!\d)(?:${SPACE}г(?:ода|оду|\.|(?!\p{L})))?`,
  'giu',
);
const NUMBERED_DAY = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g;

/** A date that a text writes as day and month; `year` is empty where it says none. */
export function wordedDaysIn(text: string) {
  return [...text.matchAll(WORDED_DAY)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    dayAndMonth: `${monthOf(match[2] ?? '')}-${twoDigits(match[1] ?? '')}`,
    year: match[3] ?? '',
  }));
}

export function datesIn(text: string): Found[] {
  const worded = wordedDaysIn(text).map(({ start, end, dayAndMonth, year }) => ({
    ...{ start, end },
    value: year ? `${year}-${dayAndMonth}` : `--${dayAndMonth}`,
  }));
  const months = [...text.matchAll(WORDED_MONTH)].map((match) =>
    found(match, `${match[2]}-${monthOf(match[1] ?? '')}`),
  );
  const numbered = [...text.matchAll(NUMBERED_DAY)]
    .filter(([, day, month]) => Number(day) <= 31 && Number(month) <= 12)
    .map((match) => found(match, `${match[3]}-${twoDigits(match[2] ?? '')}-${twoDigits(match[1] ?? '')}`));
  return [...worded, ...months, ...numbered];
}

function monthOf(word: string): string {
  const lower = word.toLowerCase();
  return twoDigits(String(MONTHS.findIndex((stem) => lower.startsWith(stem) && isMonth(stem, lower)) + 1));
}

/** «март» also begins with «ма». */
function isMonth(stem: string, word: string): boolean {
  return stem !== 'ма' || word.length <= 3;
}

function twoDigits(text: string): string {
  return text.padStart(2, '0');
}
