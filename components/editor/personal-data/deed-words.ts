import {
  type Deed,
  type Erased,
  type ErasureOrder,
  type HeldCounts,
  isNothing,
} from '@/lib/personal-data/rules';
import { formatDay } from '@/lib/shared/dates';
import { plural } from '@/lib/shared/russian';
import { basisNames } from './words';

export const deedNames: Readonly<Record<Deed['kind'], string>> = {
  find: 'Поиск',
  export: 'Выгрузка',
  erase: 'Удаление',
};

const comments = (count: number) => plural(count, ['комментарий', 'комментария', 'комментариев']);
const messages = (count: number) => plural(count, ['сообщение', 'сообщения', 'сообщений']);
const letters = (count: number) => plural(count, ['письмо', 'письма', 'писем']);

/** «3 комментария, 1 сообщение, подписка, 2 письма» */
export function countsText(counts: HeldCounts): string {
  if (isNothing(counts)) return 'ничего';
  return [
    ...(counts.comments > 0 ? [comments(counts.comments)] : []),
    ...(counts.messages > 0 ? [messages(counts.messages)] : []),
    ...(counts.subscriptions > 0 ? ['подписка'] : []),
    ...(counts.letters > 0 ? [letters(counts.letters)] : []),
  ].join(', ');
}

/** «Удалено: 1 сообщение, подписка. Оставлено без имени и почты: 1 комментарий.» */
export function erasedSentences({ unnamedComments, deletedComments, ...erased }: Erased): string[] {
  const deleted = countsText({ ...erased, comments: deletedComments });
  return [
    `Удалено: ${deleted}.`,
    ...(unnamedComments > 0 ? [`Оставлено без имени и почты: ${comments(unnamedComments)}.`] : []),
    ...(erased.lettersUnderWay > 0
      ? [
          `Отозвать не удалось: ${letters(erased.lettersUnderWay)}. При удалении уже шла передача почтовому серверу.`,
        ]
      : []),
  ];
}

/** «Отзыв согласия от 20 ноября 2026 года, № 12/3» */
export function orderText({ basis, day, number }: ErasureOrder): string {
  return `${basisNames[basis]} от\u00a0${formatDay(day)}${number && `, №\u00a0${number}`}`;
}
