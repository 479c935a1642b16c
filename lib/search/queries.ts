import 'server-only';
import { PAGE_SIZE } from '@/lib/articles/paging.rules';
import type { Transaction } from '@/lib/db/transaction';
import { listPageOf } from './articles.queries';
import { type Found, findPage, isFiltering, type SearchFilter, searching } from './finding.queries';
import { parseQuery } from './parsing.rules';
import { inPlace } from './places';
import { type FoundArticle, MOST_SHOWN, type QueryProblem, type SearchSort, type Suggestion } from './rules';
import { listKnownWords, type Spelled, suggest } from './suggestion.queries';
import { readSynonyms } from './synonyms.queries';
import { buildQuery, hasWord, type LexedTerm, type SearchQuery } from './tsquery.rules';
import { lexTerms } from './words.queries';

export type Searched = {
  readonly state: 'searched';
  readonly total: Found['total'];
  readonly articles: readonly FoundArticle[];
  readonly suggestion: Suggestion | null;
  /** Words of the query, each of which finds something alone; only where all together find nothing. */
  readonly knownWords: readonly string[];
  /** How many there are without the filter; only where it leaves nothing. */
  readonly unfiltered: Found['total'] | null;
};

export type SearchOutcome =
  | Searched
  | { readonly state: 'unclear'; readonly problem: QueryProblem }
  /** Nothing is known of what there is: it took too long, or too many ask at once. */
  | { readonly state: 'slow' }
  | { readonly state: 'busy' };

type Asked = {
  /** As `searchedText` gives it. */
  readonly text: string;
  readonly filter: SearchFilter;
  readonly sort: SearchSort;
  readonly page: number;
  /** The day, for terms that are over. */
  readonly today: string;
};

/** One page of the published articles that the reader asked for. Without words all that the filter lets through. */
export async function searchArticles(asked: Asked): Promise<SearchOutcome> {
  const terms = parseQuery(asked.text);
  if (terms.length === 0 && (asked.text !== '' || !isFiltering(asked.filter))) {
    return { state: 'unclear', problem: asked.text === '' ? 'empty' : 'noWords' };
  }
  try {
    return (await inPlace(() => searchTerms(asked, { text: asked.text, terms }))) ?? { state: 'busy' };
  } catch (error) {
    if (isTimeout(error)) return { state: 'slow' };
    throw error;
  }
}

async function searchTerms(asked: Asked, spelled: Spelled): Promise<SearchOutcome> {
  const lexed = await lexTerms(spelled.terms);
  const query = buildQuery(lexed, await readSynonyms());
  if (query === null && lexed.length > 0) return { state: 'unclear', problem: whyNoQuery(lexed) };
  return searching(async (transaction) => {
    const { total, ids } = await findPage(transaction, { ...asked, query, page: shownPage(asked.page) });
    const articles =
      asked.page > LAST_PAGE ? [] : await listPageOf(transaction, { ids, query, today: asked.today });
    const ways = query === null ? NO_WAYS : await findWaysOn(transaction, { asked, spelled, query, total });
    return { state: 'searched', total, articles, ...ways };
  });
}

const NO_WAYS = { suggestion: null, knownWords: [], unfiltered: null };

type Missed = {
  readonly asked: Asked;
  readonly spelled: Spelled;
  readonly query: SearchQuery;
  readonly total: Found['total'];
};

/** What else the reader may have meant; costs nothing where much is found. */
async function findWaysOn(transaction: Transaction, { asked, spelled, query, total }: Missed) {
  const { filter } = asked;
  const suggestion = await suggest(transaction, spelled, { filter, total });
  if (total.count > 0) return { ...NO_WAYS, suggestion };
  return {
    suggestion,
    knownWords: await listKnownWords(transaction, spelled),
    unfiltered: isFiltering(filter) ? await countUnfiltered(transaction, query) : null,
  };
}

async function countUnfiltered(transaction: Transaction, query: SearchQuery): Promise<Found['total']> {
  const filter = { categoryId: null, sourceId: null, from: null, until: null };
  return (await findPage(transaction, { query, filter, sort: 'date', page: 1 })).total;
}

const LAST_PAGE = Math.ceil(MOST_SHOWN / PAGE_SIZE);

/** A page that nobody is shown is not looked for deep down. */
function shownPage(page: number): number {
  return Math.min(page, LAST_PAGE);
}

function whyNoQuery(terms: readonly LexedTerm[]): QueryProblem {
  return terms.some(({ isExcluded, words }) => isExcluded && hasWord(words)) ? 'onlyExcluded' : 'commonWords';
}

/** PostgreSQL's `query_canceled`, as Prisma hands it on. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'meta' in error && JSON.stringify(error.meta).includes('57014');
}
