import type { Headline } from '@/lib/articles/reading.rules';
import type { Transaction } from '@/lib/db/transaction';
import type { FoundArticle } from './rules';
import { MATCH_END, MATCH_START, snippetOf } from './snippet.rules';
import type { SearchQuery } from './tsquery.rules';

type FoundRow = Headline & {
  categorySlug: string | null;
  categoryName: string | null;
  deadline: string | null;
  text: string;
  marked: string;
};

// In a text as long as a book only the beginning is looked through for something to show.
const LONGEST_TEXT = 20_000;

type PageOf = {
  readonly ids: readonly string[];
  readonly query: SearchQuery | null;
  readonly today: string;
};

/** What is shown of the articles, in this order. Matches are marked for the rows of the page only: it is slow. */
export async function listPageOf(
  transaction: Transaction,
  { ids, query, today }: PageOf,
): Promise<FoundArticle[]> {
  if (ids.length === 0) return [];
  const options = `HighlightAll=true, StartSel=${MATCH_START}, StopSel=${MATCH_END}`;
  const rows = await transaction.$queryRaw<FoundRow[]>`
    SELECT article.slug, edition.title, article."publishedAt", category.slug AS "categorySlug",
      category.name AS "categoryName", to_char(edition.deadline, 'YYYY-MM-DD') AS "deadline", shown.text,
      CASE WHEN ${query === null} THEN '' ELSE
        ts_headline('pg_catalog.russian', portal_search_words(shown.text), ${query?.strict ?? ''}::tsquery, ${options})
      END AS "marked"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN "Article" article ON article.id = wanted.id
    JOIN "Edition" edition ON edition.id = article."liveEditionId"
    LEFT JOIN "Category" category ON category.id = article."liveCategoryId"
    CROSS JOIN LATERAL (
      SELECT left(portal_search_text(concat_ws(' ', edition.lead, edition."bodyText", edition."plainSummary")), ${LONGEST_TEXT}) AS text
    ) shown
    WHERE article.state = 'published'
    ORDER BY wanted.place`;
  return rows.map((row) => foundArticle(row, today));
}

function foundArticle(row: FoundRow, today: string): FoundArticle {
  const { slug, title, publishedAt, categorySlug, categoryName, deadline } = row;
  return {
    ...{ slug, title, publishedAt },
    category: categorySlug && categoryName ? { slug: categorySlug, name: categoryName } : null,
    snippet: snippetOf(row.text, row.marked),
    expiredOn: deadline !== null && deadline < today ? deadline : null,
  };
}
