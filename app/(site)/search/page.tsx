import { notFound } from 'next/navigation';
import { SearchView } from '@/components/site/search-view';
import { lastPage } from '@/lib/articles/paging.rules';
import { searchArticles } from '@/lib/search/queries';
import { searchPath } from '@/lib/search/rules';
import { searchSchema } from '@/lib/search/schema';
import { listCategories } from '@/lib/structure/queries';
import { NOT_INDEXED, pageMetadata } from '../_head/page-metadata';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props) {
  const { q, page } = searchSchema.parse(await searchParams);
  const head = await pageMetadata({
    title: q === '' ? 'Поиск по новостям' : `${q} — поиск по новостям`,
    description: 'Поиск по всем новостям портала.',
    path: q === '' ? '/search' : searchPath(q, page),
  });
  return { ...head, ...NOT_INDEXED };
}

export default async function SearchPage({ searchParams }: Props) {
  const { q, page } = searchSchema.parse(await searchParams);
  const [found, categories] = await Promise.all([searchArticles(q, page), listCategories()]);
  if (page > lastPage(found.total)) notFound();
  return <SearchView query={q} page={page} {...found} categories={categories} />;
}
