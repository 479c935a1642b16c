/** The three forms that Russian numerals ask for: 1 день, 2 дня, 5 дней. */
export type PluralForms = readonly [one: string, few: string, many: string];

const pluralRules = new Intl.PluralRules('ru');

/** The right form alone: `pluralForm(21, ['день', 'дня', 'дней'])` → «день». Whole numbers only. */
export function pluralForm(count: number, [one, few, many]: PluralForms): string {
  const rule = pluralRules.select(Math.abs(count));
  if (rule === 'one') return one;
  return rule === 'few' ? few : many;
}

/** Number and word, joined by a no-break space: «21 день». */
export function plural(count: number, forms: PluralForms): string {
  return `${formatNumber(count)}\u00a0${pluralForm(count, forms)}`;
}

/** «12 345», groups joined by no-break spaces; four digits stay whole, as Russian typography asks. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('ru', { useGrouping: 'min2' }).format(value);
}

/** «40 секунд», «2 минуты»: how long to wait, rounded up; after «через». */
export function formatWaiting(seconds: number): string {
  if (seconds < 60) return plural(seconds, ['секунду', 'секунды', 'секунд']);
  return plural(Math.ceil(seconds / 60), ['минуту', 'минуты', 'минут']);
}

/** ё and е are one letter wherever texts are compared. */
export function foldYo(text: string): string {
  return text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
}

/** «120 КБ», «1,4 МБ»: decimal kilobytes, as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))}\u00a0КБ`;
  return `${new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)}\u00a0МБ`;
}

/** What parts a sentence from the next: a full stop, should the sentence bring no mark of its own. */
export function sentenceEnd(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? ' ' : '. ';
}
