import { csvHead, csvLine, csvMoment } from '@/lib/shared/csv';
import type { DeskSubscriber } from './desk.rules';
import { frequencyWords, stateWords } from './rules';

const HEAD = [
  'Электронная почта',
  'ФИО',
  'Телефон',
  'Должность',
  'Состояние',
  'Частота',
  'Рубрики',
  'Форма отправлена',
  'Подтверждена',
  'Отказов подряд',
  'Последний отказ',
];

export function subscribersCsv(subscribers: readonly DeskSubscriber[]): string {
  return csvHead(HEAD) + subscribers.map((subscriber) => csvLine(cellsOf(subscriber))).join('');
}

function cellsOf(subscriber: DeskSubscriber): string[] {
  const { email, name, phone, position, state, frequency, categories, createdAt, confirmedAt } = subscriber;
  return [
    ...[email, name, phone, position, stateWords[state], frequencyWords[frequency]],
    categories.length === 0 ? 'все' : categories.join(', '),
    csvMoment(createdAt),
    confirmedAt ? csvMoment(confirmedAt) : '',
    String(subscriber.refusals),
    subscriber.refusal,
  ];
}
