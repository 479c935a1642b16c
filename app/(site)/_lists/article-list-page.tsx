import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleListView } from '@/components/article/article-list-view';
import { listArticles, listHeadlines } from '@/lib/articles/lists.queries';
import { lastPage, pagePath } from '@/lib/articles/paging.rules';
import { HEADLINES } from '@/lib/articles/reading.rules';
import { portalDay } from '@/lib/shared/dates';
import { readDisplayMode } from '@/lib/web/display';
import { pageMetadata } from '../_head/page-metadata';
import type { ArticleList } from './article-list';

type ListPageProps = { list: ArticleList; page: number };

export async function ArticleListPage({ list, page }: ListPageProps) {
  const [{ total, articles }, headlines, { images }] = await Promise.all([
    listArticles(list.scope, page),
    listHeadlines(HEADLINES),
    readDisplayMode(),
  ]);
  if (page > lastPage(total)) notFound();
  const today = portalDay(new Date());
  return <ArticleListView {...list} {...{ page, total, articles, headlines, today, images }} />;
}

export async function articleListMetadata({ list, page }: ListPageProps): Promise<Metadata> {
  const { total } = await listArticles(list.scope, page);
  const head = await pageMetadata({
    title: page === 1 ? list.heading : `${list.heading}, страница ${page}`,
    description: list.description,
    path: pagePath(list.path, page),
    ...(list.category && { category: list.category }),
  });
  return {
    ...head,
    pagination: {
      previous: page > 1 ? pagePath(list.path, page - 1) : null,
      next: page < lastPage(total) ? pagePath(list.path, page + 1) : null,
    },
  };
}
