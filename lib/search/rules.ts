import type { Headline, Label } from '@/lib/articles/reading.rules';

/** Longest text that is searched for, in characters; the rest is cut off, and the page says so. */
export const LONGEST_QUERY = 200;

/** So many articles are shown, whatever is found: nobody reads on after the fiftieth page. */
export const MOST_SHOWN = 1000;

/** A piece of a snippet; `isMatch` where a word of the query stands. */
export type SnippetPiece = { text: string; isMatch: boolean };

/** `expiredOn`: last day (`YYYY-MM-DD`) of a term that is over. */
export type FoundArticle = Headline & {
  category: Label | null;
  snippet: SnippetPiece[];
  expiredOn: string | null;
};

/** How many there are; `isAtLeast` where counting all would have kept the reader waiting. */
export type Total = { readonly count: number; readonly isAtLeast: boolean };

/** Why a text cannot be searched for: it is empty, has no word, only such as «и», or only words to leave out. */
export type QueryProblem = 'empty' | 'noWords' | 'commonWords' | 'onlyExcluded';

/** Another query in the reader's own form (quotes and minus kept), and how many it finds. */
export type Suggestion = { readonly text: string; readonly total: Total };

export type SearchSort = 'relevance' | 'date';

/** What one page of `/search` was asked for. Days are `YYYY-MM-DD`, empty where not given; so are slugs. */
export type SearchInquiry = {
  readonly q: string;
  readonly category: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly sort: SearchSort;
  readonly page: number;
};

const filterNames = ['category', 'source', 'from', 'to'] as const;

export type FilterName = (typeof filterNames)[number];

/** What is wrong with the days. `typed` in the inquiry stays as it came. */
export type FilterProblem = {
  readonly field: 'from' | 'to';
  readonly key: 'notADay' | 'endBeforeStart';
};

/** The words that are searched for: one line, no control characters (PostgreSQL refuses NUL), whole signs, bounded. */
export function searchedText(text: string): string {
  return oneLine(text)
    .slice(0, LONGEST_QUERY)
    .replace(/\p{Cs}/gu, '')
    .trim();
}

/** Whether `searchedText` leaves something out. */
export function isCut(text: string): boolean {
  return oneLine(text).length > LONGEST_QUERY;
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** `YYYY-MM-DD` of a day as a date field or a hand writes it (`28.11.2026`); null: there is no such day. */
export function parseSearchDay(text: string): string | null {
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const day = year ? `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : text;
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(day)) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === day ? day : null;
}

/** All that is wrong with the days; those that are right are answered, the others stay empty. */
export function readDays({ from, to }: Pick<SearchInquiry, 'from' | 'to'>) {
  const days = { from: parseSearchDay(from) ?? '', to: parseSearchDay(to) ?? '' };
  const problems: FilterProblem[] = (['from', 'to'] as const)
    .filter((field) => days[field] === '' && (field === 'from' ? from : to) !== '')
    .map((field) => ({ field, key: 'notADay' }));
  if (days.from !== '' && days.to !== '' && days.to < days.from) {
    problems.push({ field: 'to', key: 'endBeforeStart' });
  }
  return { days, problems };
}

export function usedFilters(inquiry: SearchInquiry): FilterName[] {
  return filterNames.filter((name) => inquiry[name] !== '');
}

/** Address of a page of what was found; what is not given is left out. */
export function searchPath(inquiry: Partial<SearchInquiry>): string {
  const { page = 1, sort = 'relevance', ...texts } = inquiry;
  const parameters = new URLSearchParams();
  for (const name of ['q', ...filterNames] as const) {
    const text = texts[name];
    if (text) parameters.set(name, text);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  return parameters.size === 0 ? '/search' : `/search?${parameters}`;
}
