import 'server-only';
import { dayLater } from '@/lib/articles/days.rules';
import { database } from '@/lib/db/client';
import { startOfPortalDay } from '@/lib/shared/dates';
import { isSlug } from '@/lib/shared/slug';
import type { SearchFilter } from './finding.queries';
import type { FilterName, SearchInquiry } from './rules';

/** Days are right or empty, both ends count. */
type Wanted = Pick<SearchInquiry, 'category' | 'source' | 'from' | 'to'>;

/** The filter that an inquiry asks for; a category or source that nobody knows is told and left out. */
export async function findFilter(
  wanted: Wanted,
): Promise<{ filter: SearchFilter; unknown: readonly FilterName[] }> {
  const [category, source] = await Promise.all([
    isSlug(wanted.category) ? findCategoryId(wanted.category) : null,
    isSlug(wanted.source) ? findSourceId(wanted.source) : null,
  ]);
  const filter = {
    categoryId: category?.id ?? null,
    sourceId: source?.id ?? null,
    from: wanted.from === '' ? null : startOfPortalDay(wanted.from),
    until: wanted.to === '' ? null : startOfPortalDay(dayLater(wanted.to, 1)),
  };
  const unknown: FilterName[] = [
    ...(wanted.category !== '' && !category ? (['category'] as const) : []),
    ...(wanted.source !== '' && !source ? (['source'] as const) : []),
  ];
  return { filter, unknown };
}

function findCategoryId(slug: string) {
  return database().category.findUnique({ where: { slug }, select: { id: true } });
}

function findSourceId(slug: string) {
  return database().source.findUnique({ where: { slug }, select: { id: true } });
}
