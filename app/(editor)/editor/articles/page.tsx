import type { Metadata } from 'next';
import { ArticleSearchView } from '@/components/editor/desk/article-search-view';
import { findDeskChoices, listForDesk } from '@/lib/articles/desk.queries';
import { deskListQuery } from '@/lib/articles/desk.schema';
import { requirePerson } from '@/lib/web/session';

import { changeManyAction } from './actions';

export const metadata: Metadata = { title: 'Новости' };

export default async function ArticlesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const person = await requirePerson();
  const query = deskListQuery.parse(await searchParams);
  const [{ total, articles }, choices] = await Promise.all([listForDesk(person, query), findDeskChoices()]);
  return (
    <ArticleSearchView
      query={query}
      choices={choices}
      total={total}
      articles={articles}
      changeMany={changeManyAction}
    />
  );
}
