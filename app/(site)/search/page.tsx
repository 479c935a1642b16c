import { SearchView } from '@/components/site/search-view';
import { searchTitle } from '@/components/site/search-words';
import { listHeadlines } from '@/lib/articles/lists.queries';
import { findFilter } from '@/lib/search/filters.queries';
import { searchArticles } from '@/lib/search/queries';
import { readDays, type SearchInquiry, searchPath } from '@/lib/search/rules';
import { searchSchema } from '@/lib/search/schema';
import { portalDay } from '@/lib/shared/dates';
import { listCategories, listSources } from '@/lib/structure/queries';
import { NOT_INDEXED, pageMetadata } from '../_head/page-metadata';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const NEWEST = 5;

export async function generateMetadata({ searchParams }: Props) {
  const { inquiry } = searchSchema.parse(await searchParams);
  const head = await pageMetadata({
    title: searchTitle(inquiry),
    description: 'Поиск по всем новостям портала.',
    path: searchPath(inquiry),
  });
  return { ...head, ...NOT_INDEXED };
}

export default async function SearchPage({ searchParams }: Props) {
  const { inquiry, isCut } = searchSchema.parse(await searchParams);
  const [found, categories, sources, newest] = await Promise.all([
    search(inquiry, new Date()),
    listCategories(),
    listSources(),
    listHeadlines(NEWEST),
  ]);
  return <SearchView {...{ inquiry, isCut, categories, sources, newest }} {...found} />;
}

/** With days that are wrong nothing is searched for: whatever came would not be what was asked. */
async function search(inquiry: SearchInquiry, now: Date) {
  const { days, problems } = readDays(inquiry);
  const { filter, unknown } = await findFilter({ ...inquiry, ...days });
  if (problems.length > 0) return { problems, unknown, outcome: { state: 'wrongDays' } as const };
  const { q: text, sort, page } = inquiry;
  const outcome = await searchArticles({ text, filter, sort, page, today: portalDay(now) });
  return { problems, unknown, outcome };
}
