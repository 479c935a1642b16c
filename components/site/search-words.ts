import type { FilterProblem, QueryProblem, Total } from '@/lib/search/rules';
import { plural, pluralForm } from '@/lib/shared/russian';

/** What search says, in Russian. */

export const filterLabels = {
  category: 'Рубрика',
  source: 'Источник',
  from: 'С дня',
  to: 'По день',
} as const;

export const filterProblems: Readonly<Record<FilterProblem['key'], string>> = {
  notADay: 'Такой даты нет. Введите день, месяц и год, например: 28.11.2026',
  endBeforeStart: 'Последний день раньше первого. Поменяйте даты местами',
};

export const queryProblems: Readonly<Record<Exclude<QueryProblem, 'empty'>, string>> = {
  noWords:
    'В запросе нет ни одного слова и ни одного числа. Напишите, что найти, например: выплата на ребёнка.',
  commonWords:
    'Такие слова есть почти в каждой новости, поэтому по ним одним не ищем. Добавьте слово, которое говорит, о чём новость.',
  onlyExcluded:
    'В запросе только слова с минусом — то, чего в новости быть не должно. Добавьте слово, которое в ней есть.',
};

export const failures = {
  slow: 'Поиск занял слишком много времени. Уточните запрос: добавьте слова или выберите рубрику и даты.',
  busy: 'Сейчас ищет слишком много людей сразу. Повторите поиск через минуту.',
} as const;

/** «Найдена 21 новость по запросу «льготы».» */
export function foundSentence(query: string, { count, isAtLeast }: Total): string {
  const about = query === '' ? '' : ` по запросу «${query}»`;
  if (count === 0)
    return query === '' ? 'За этими условиями новостей нет.' : `По запросу «${query}» ничего не найдено.`;
  if (isAtLeast) return `Найдено больше ${plural(count, ['новости', 'новостей', 'новостей'])}${about}.`;
  return `${pluralForm(count, ['Найдена', 'Найдены', 'Найдено'])} ${newsWords(count)}${about}.`;
}

export function newsWords(count: number): string {
  return plural(count, ['новость', 'новости', 'новостей']);
}
