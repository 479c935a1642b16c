import { formatTime, portalDay } from '@/lib/shared/dates';
import type { DeskSubscriber } from './desk.rules';
import { frequencyWords, stateWords } from './rules';

const HEAD = [
  'Электронная почта',
  'ФИО',
  'Телефон',
  'Должность',
  'Состояние',
  'Частота',
  'Категории',
  'Форма отправлена',
  'Подтверждена',
  'Отказов подряд',
  'Последний отказ',
];

// Office programs open UTF-8 as such only with this mark, and in Russian they part cells by semicolons.
const BYTE_ORDER_MARK = '\uFEFF';

export function subscribersCsv(subscribers: readonly DeskSubscriber[]): string {
  const lines = [HEAD, ...subscribers.map(cellsOf)].map((cells) => cells.map(cell).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cellsOf(subscriber: DeskSubscriber): string[] {
  const { email, name, phone, position, state, frequency, categories, createdAt, confirmedAt } = subscriber;
  return [
    ...[email, name, phone, position, stateWords[state], frequencyWords[frequency]],
    categories.length === 0 ? 'все' : categories.join(', '),
    moment(createdAt),
    confirmedAt ? moment(confirmedAt) : '',
    String(subscriber.refusals),
    subscriber.refusal,
  ];
}

/** «2026-11-24 09:00»: office programs know it as a time and can sort by it. */
function moment(instant: Date): string {
  return `${portalDay(instant)} ${formatTime(instant)}`;
}

/** In quotes (RFC 4180). What people typed must not run as a formula where the file is opened: an apostrophe stops it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
