import { notFound, permanentRedirect } from 'next/navigation';
import type { Crumb } from '@/components/ui/breadcrumbs';
import type { ListScope } from '@/lib/articles/list-places.queries';
import { parsePageNumber } from '@/lib/articles/paging.rules';
import type { ListKind } from '@/lib/structure/entries.rules';
import { findCategory, findMovedList, findSource, findTag } from '@/lib/structure/queries';
import type { ListHead } from '@/lib/structure/rules';

/** A list that has an address and pages. */
export type ArticleList = {
  heading: string;
  summary: string;
  description: string;
  trail: readonly Crumb[];
  path: string;
  scope: ListScope;
  /** With feeds of its own. */
  category?: { slug: string; name: string };
};

const NEWS_CRUMB: Crumb = { label: 'Новости', href: '/news' };

export const ALL_NEWS: ArticleList = {
  heading: 'Все новости',
  summary: '',
  description: 'Все новости портала, от новых к старым.',
  trail: [],
  path: '/news',
  scope: { of: 'all' },
};

/** `rest` is what follows the address of the list: an old address leads to the same page at the new one. */
export async function requireCategoryList(slug: string, rest = ''): Promise<ArticleList> {
  const category = (await findCategory(slug)) ?? (await leadOn('category', slug, rest));
  const list = listOf('category', category, category.name, `Новости категории «${category.name}».`);
  return { ...list, category };
}

export async function requireSourceList(slug: string, rest = ''): Promise<ArticleList> {
  const source = (await findSource(slug)) ?? (await leadOn('source', slug, rest));
  return listOf('source', source, `Источник: ${source.name}`, `Новости источника «${source.name}».`);
}

export async function requireTagList(slug: string, rest = ''): Promise<ArticleList> {
  const tag = (await findTag(slug)) ?? (await leadOn('tag', slug, rest));
  return listOf('tag', tag, `Тема: ${tag.name}`, `Новости на тему «${tag.name}».`);
}

async function leadOn(kind: ListKind, slug: string, rest: string): Promise<never> {
  const current = (await findMovedList(kind, slug)) ?? notFound();
  permanentRedirect(`/${kind}/${current}${rest}`);
}

function listOf(
  kind: ListKind,
  { id, slug, summary }: ListHead,
  heading: string,
  description: string,
): ArticleList {
  return {
    heading,
    summary,
    description: summary || description,
    trail: [NEWS_CRUMB],
    path: `/${kind}/${slug}`,
    scope: { of: kind, id },
  };
}

/** The number in `…/page/{page}`; the first page has its address without it. */
export function requirePage(text: string, path: string): number {
  const page = parsePageNumber(text) ?? notFound();
  return page === 1 ? permanentRedirect(path) : page;
}
