import { findFilter } from '@/lib/search/filters.queries';
import { type Searched, searchArticles } from '@/lib/search/queries';
import { searchedText } from '@/lib/search/rules';

const nothing = { category: '', source: '', from: '', to: '' };

type Asked = Partial<typeof nothing> & { sort?: 'relevance' | 'date'; page?: number; today?: string };

/** What the search page would answer to a query. */
export async function search(text: string, { sort, page, today, ...wanted }: Asked = {}) {
  const { filter } = await findFilter({ ...nothing, ...wanted });
  return searchArticles({
    ...{ text: searchedText(text), filter, sort: sort ?? 'relevance', page: page ?? 1 },
    today: today ?? '2026-11-26',
  });
}

/** The same for a query that has something to search for. */
export async function found(text: string, asked: Asked = {}): Promise<Searched> {
  const outcome = await search(text, asked);
  if (outcome.state !== 'searched') throw new Error(`«${text}»: ${JSON.stringify(outcome)}`);
  return outcome;
}

export async function foundTitles(text: string, asked: Asked = {}): Promise<string[]> {
  return (await found(text, asked)).articles.map(({ title }) => title);
}
