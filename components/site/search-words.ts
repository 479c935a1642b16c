import type { FilterProblem, QueryProblem, SearchInquiry, Total } from '@/lib/search/rules';
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

/** What the browser calls the page: what was asked for, and which page of it. */
export function searchTitle({ q, page }: Pick<SearchInquiry, 'q' | 'page'>): string {
  const title = q === '' ? 'Поиск по новостям' : `${q} — поиск по новостям`;
  return page === 1 ? title : `${title}, страница ${page}`;
}

/** «Найдена 21 новость по запросу «льготы».» */
export function foundSentence(query: string, { count, isAtLeast }: Total): string {
  const about = query === '' ? '' : ` по запросу ${quotedQuery(query)}`;
  if (count === 0) {
    if (query === '') return 'С этими условиями новостей нет.';
    const where = isAtLeast ? ' в самых новых новостях с этими словами' : '';
    return `По запросу ${quotedQuery(query)}${where} ничего не найдено.`;
  }
  if (isAtLeast) return `Найдено больше ${plural(count, ['новости', 'новостей', 'новостей'])}${about}.`;
  return `${pluralForm(count, ['Найдена', 'Найдены', 'Найдено'])} ${newsWords(count)}${about}.`;
}

/** Quotes within quotes are „лапки“ in Russian. */
export function quotedQuery(query: string): string {
  return `«${query.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

export function newsWords(count: number): string {
  return plural(count, ['новость', 'новости', 'новостей']);
}
