import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Pagination } from '@/components/ui/pagination';
import { lastPage } from '@/lib/articles/paging.rules';
import type { Headline } from '@/lib/articles/reading.rules';
import {
  type FilterName,
  type FilterProblem,
  type FoundArticle,
  LONGEST_QUERY,
  MOST_SHOWN,
  type QueryProblem,
  type SearchInquiry,
  type Suggestion,
  searchPath,
  type Total,
} from '@/lib/search/rules';
import { plural } from '@/lib/shared/russian';
import type { ListHead } from '@/lib/structure/rules';
import { CategoryLinks } from './category-links';
import { NewestLinks } from './newest-links';
import { type NamedSlug, SearchFilters } from './search-filters';
import { SearchResults } from './search-results';
import { SearchSettings } from './search-settings';
import { SearchTips } from './search-tips';
import styles from './search-view.module.css';
import { SearchWaysOn } from './search-ways-on';
import { failures, foundSentence, newsWords, queryProblems } from './search-words';

type Searched = {
  state: 'searched';
  total: Total;
  articles: readonly FoundArticle[];
  suggestion: Suggestion | null;
  knownWords: readonly string[];
  unfiltered: Total | null;
};

/** What came of it; `wrongDays`: nothing was searched for. */
type Outcome =
  | Searched
  | { state: 'unclear'; problem: QueryProblem }
  | { state: 'slow' }
  | { state: 'busy' }
  | { state: 'wrongDays' };

type SearchViewProps = {
  inquiry: SearchInquiry;
  /** The query was longer than is searched for. */
  isCut: boolean;
  problems: readonly FilterProblem[];
  /** Filters whose category or source is not there. */
  unknown: readonly FilterName[];
  outcome: Outcome;
  categories: readonly ListHead[];
  sources: readonly NamedSlug[];
  newest: readonly Headline[];
};

export function SearchView({ inquiry, isCut, problems, unknown, outcome, ...lists }: SearchViewProps) {
  const { categories, sources, newest } = lists;
  const isFound = outcome.state === 'searched' && outcome.total.count > 0;
  return (
    <>
      <Breadcrumbs trail={[]} />
      <h1>Поиск по новостям</h1>
      <SearchFilters {...{ inquiry, problems, categories, sources }} />
      <SearchTips />
      {isCut && <p>Запрос слишком длинный: ищем по его первым {plural(LONGEST_QUERY, signs)}.</p>}
      {unknown.length > 0 && <p>{unknownSentence(unknown)}</p>}
      <OutcomePart inquiry={inquiry} outcome={outcome} unknown={unknown} lists={lists} />
      {!isFound && (
        <>
          <CategoryLinks categories={categories} />
          {outcome.state === 'searched' && <NewestLinks newest={newest} />}
        </>
      )}
    </>
  );
}

const signs = ['знаку', 'знакам', 'знакам'] as const;

function unknownSentence(unknown: readonly FilterName[]): string {
  const names = unknown.map((name) => (name === 'category' ? 'такой рубрики' : 'такого источника'));
  return `На портале нет ${names.join(' и ')}: ищем без этого условия.`;
}

type PartProps = {
  inquiry: SearchInquiry;
  outcome: Outcome;
  unknown: readonly FilterName[];
  lists: { categories: readonly ListHead[]; sources: readonly NamedSlug[] };
};

function OutcomePart({ outcome, ...rest }: PartProps) {
  if (outcome.state === 'searched') return <SearchedPart {...rest} outcome={outcome} />;
  const sentence = whyNotSearched(outcome);
  return sentence && <p className={styles.total}>{sentence}</p>;
}

function whyNotSearched(outcome: Exclude<Outcome, Searched>): string | null {
  if (outcome.state === 'wrongDays') return 'Исправьте даты, и мы поищем.';
  if (outcome.state !== 'unclear') return failures[outcome.state];
  return outcome.problem === 'empty' ? null : queryProblems[outcome.problem];
}

type SearchedProps = Omit<PartProps, 'outcome'> & { outcome: Searched };

function SearchedPart({ inquiry, outcome, unknown, lists }: SearchedProps) {
  const { total, articles, suggestion } = outcome;
  const last = lastPage(Math.min(total.count, MOST_SHOWN));
  return (
    <>
      {suggestion && <SuggestionPart inquiry={inquiry} suggestion={suggestion} />}
      <p className={styles.total}>{foundSentence(inquiry.q, total)}</p>
      <SearchSettings {...{ inquiry, unknown, ...lists }} isSortable={total.count > 1 && inquiry.q !== ''} />
      {total.count > 0 && (total.count > MOST_SHOWN || total.isAtLeast) && <TooMany total={total} />}
      <SearchResults articles={articles} />
      {total.count > 0 && inquiry.page > last && (
        <p>
          Страницы {inquiry.page} нет.{' '}
          <a href={searchPath({ ...inquiry, page: last })} rel="nofollow">
            Открыть последнюю, {last}-ю
          </a>
        </p>
      )}
      <Pagination
        page={Math.min(inquiry.page, last + 1)}
        lastPage={last}
        hrefOf={(page) => searchPath({ ...inquiry, page })}
        rel="nofollow"
      />
      {total.count === 0 && <SearchWaysOn inquiry={inquiry} {...outcome} />}
    </>
  );
}

function SuggestionPart({ inquiry, suggestion }: { inquiry: SearchInquiry; suggestion: Suggestion }) {
  const { text, total } = suggestion;
  return (
    <p className={styles.suggestion}>
      Возможно, вы искали:{' '}
      <a href={searchPath({ ...inquiry, q: text, page: 1 })} rel="nofollow">
        {text}
      </a>{' '}
      — {total.isAtLeast && 'больше '}
      {newsWords(total.count)}
    </p>
  );
}

/** Why not everything is shown: there is too much, or in old texts it was not looked up how the words stand. */
function TooMany({ total }: { total: Total }) {
  const limit =
    total.count < MOST_SHOWN
      ? 'Более старые новости с этими словами мы не просматривали.'
      : `Показываем не больше ${plural(MOST_SHOWN, ['новости', 'новостей', 'новостей'])}.`;
  return <p>{limit} Уточните запрос: добавьте слово или выберите рубрику и даты.</p>;
}
