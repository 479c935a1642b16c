import 'server-only';
import { PAGE_SIZE } from '@/lib/articles/paging.rules';
import type { Headline } from '@/lib/articles/reading.rules';
import { database } from '@/lib/db/client';
import { type FoundArticle, MATCH_END, MATCH_START, snippetPieces } from './rules';

type FoundRow = Headline & { marked: string };

/** One page of the published articles with the words of `text`, the most fitting first, and how many there are. */
export async function searchArticles(
  text: string,
  page: number,
): Promise<{ total: number; articles: FoundArticle[] }> {
  if (text === '') return { total: 0, articles: [] };
  const [total, rows] = await Promise.all([countMatches(text), listMatches(text, page)]);
  const articles = rows.map(({ marked, ...headline }) => ({ ...headline, snippet: snippetPieces(marked) }));
  return { total, articles };
}

async function countMatches(text: string): Promise<number> {
  const [row] = await database().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total
    FROM "Article" article JOIN "Edition" edition ON edition.id = article."liveEditionId"
    WHERE article.state = 'published'
      AND edition."searchVector" @@ websearch_to_tsquery('russian', translate(${text}, 'ёЁ', 'еЕ'))`;
  return row?.total ?? 0;
}

/** Snippets are cut for the rows of the page only: cutting is slower than finding. */
function listMatches(text: string, page: number): Promise<FoundRow[]> {
  const options = `StartSel=${MATCH_START}, StopSel=${MATCH_END}, MaxWords=35, MinWords=20, MaxFragments=2, FragmentDelimiter=" … "`;
  return database().$queryRaw<FoundRow[]>`
    WITH search AS (
      SELECT websearch_to_tsquery('russian', translate(${text}, 'ёЁ', 'еЕ')) AS query
    ), matches AS (
      SELECT article.id, article.slug, article."publishedAt", article."liveEditionId",
        ts_rank(edition."searchVector", search.query) AS rank
      FROM search, "Article" article JOIN "Edition" edition ON edition.id = article."liveEditionId"
      WHERE article.state = 'published' AND edition."searchVector" @@ search.query
      ORDER BY rank DESC, article."publishedAt" DESC, article.id DESC
      LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
    )
    SELECT matches.slug, edition.title, matches."publishedAt",
      ts_headline('russian', edition.lead || ' ' || edition."bodyText", search.query, ${options}) AS marked
    FROM search, matches JOIN "Edition" edition ON edition.id = matches."liveEditionId"
    ORDER BY matches.rank DESC, matches."publishedAt" DESC, matches.id DESC`;
}
