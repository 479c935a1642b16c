import { formatDay } from '@/lib/shared/dates';
import { formatNumber } from '@/lib/shared/russian';
import type { FactKey } from './fact-key.rules';

/** A fact without its text, in words: «12 500 рублей», «28 ноября 2026 года». */
export function factWords({ kind, value }: FactKey): string {
  if (kind === 'sum') return sumWords(value);
  if (kind === 'date') return dateWords(value);
  return kind === 'phone' ? phoneWords(value) : value;
}

function sumWords(value: string): string {
  const [amount = '', unit = ''] = value.split(' ');
  const words = { руб: '\u00a0руб.', коп: '\u00a0коп.', '%': '\u00a0%' }[unit] ?? '';
  return `${formatNumber(Number(amount))}${words}`;
}

const WHOLE_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function dateWords(value: string): string {
  if (WHOLE_DAY.test(value)) return formatDay(value);
  // A leap year has every day that a text may name.
  if (value.startsWith('--')) return WHOLE_DAY.test(`2024${value.slice(1)}`) ? dayWithoutYear(value) : value;
  const [year, month] = value.split('-');
  return `${month}.${year}`;
}

function dayWithoutYear(value: string): string {
  return formatDay(`2024${value.slice(1)}`)
    .split('\u00a0')
    .slice(0, 2)
    .join('\u00a0');
}

function phoneWords(digits: string): string {
  const parts = /^7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits);
  return parts ? `+7\u00a0(${parts[1]})\u00a0${parts[2]}-${parts[3]}-${parts[4]}` : digits;
}
