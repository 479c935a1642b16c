import { isOverdue, type Plan, type PlannedWithdrawal, type Schedule } from '@/lib/articles/schedule.rules';
import { formatDayAndMonth, formatTime, portalTimeWords } from '@/lib/shared/dates';

/** «28 ноября в 9:00»: plans lie a year ahead at most, so the year is plain. */
export function momentWords(instant: Date): string {
  return `${formatDayAndMonth(instant)} в\u00a0${clockWords(instant)}`;
}

/** «9:00» */
export function clockWords(instant: Date): string {
  return formatTime(instant).replace(/^0/, '');
}

/** «Выйдет 28 ноября в 9:00 по московскому времени», or that it should have. */
export function outSentence({ publishAt }: Schedule, now: Date): string {
  const moment = `${momentWords(publishAt)} ${portalTimeWords()}`;
  return isOverdue(publishAt, now)
    ? `Не вышла вовремя: назначена на ${moment.replace(' в\u00a0', ', ')}`
    : `Выйдет ${moment}`;
}

export function awaySentence({ at }: PlannedWithdrawal): string {
  return `Будет снята с публикации ${momentWords(at)} ${portalTimeWords()}`;
}

export const planWords: Readonly<Record<Plan['kind'], string>> = {
  publication: 'публикация',
  withdrawal: 'снятие с публикации',
};

const missingWords: Readonly<Record<string, string>> = {
  'missing title': 'нет заголовка',
  'missing lead': 'нет вводного абзаца',
  'missing body': 'нет текста',
  'missing categoryId': 'нет рубрики',
  'missing sourceId': 'нет источника',
  failed: 'произошёл сбой, портал пробует ещё раз каждую минуту',
};

/** Why a plan was not carried out: «нет рубрики, нет источника». Null: nobody has tried, the worker stands still. */
export function overdueReason({ problem }: Plan): string {
  if (problem === null) return 'портал ещё не пробовал: скажите администратору, что расписание не работает';
  return problem
    .split(', ')
    .map((key) => missingWords[key] ?? 'не пройдена проверка перед публикацией')
    .join(', ');
}
