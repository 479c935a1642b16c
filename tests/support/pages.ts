import type { PrismaClient } from '@/lib/db/generated/client';
import { portalDay } from '@/lib/shared/dates';

/** Addresses of the sample news that the sweeps visit. */
export type Sample = {
  readonly article: string;
  readonly longTitle: string;
  readonly withdrawn: string;
  readonly removed: string;
  readonly category: string;
  readonly source: string;
  readonly tag: string;
  /** A day with news, YYYY-MM-DD. */
  readonly day: string;
  readonly articleId: string;
};

export type PageKind = {
  readonly name: string;
  /** The route that makes it. */
  readonly file: string;
  readonly address: (sample: Sample) => string;
  readonly status?: number;
};

/** Every kind of page a reader may meet. tests/checks/pages.test.ts sees to it that no route is missing. */
export const readerPages: readonly PageKind[] = [
  { name: 'home', file: 'page.tsx', address: () => '/' },
  { name: 'display settings', file: 'display-settings/page.tsx', address: () => '/display-settings' },
];

/** Every page of the desk, as an editor meets it. */
export const deskPages: readonly PageKind[] = [
  { name: 'sign-in', file: 'login/page.tsx', address: () => '/editor/login' },
  { name: 'desk', file: 'page.tsx', address: () => '/editor' },
];

/** Takes two of the sample news from their readers, and answers what the others are good for. */
export async function arrangeSample(database: PrismaClient): Promise<Sample> {
  const [removed, withdrawn, ...others] = await database.article.findMany({
    where: { state: 'published' },
    select: {
      id: true,
      slug: true,
      publishedAt: true,
      liveCategory: true,
      liveSource: true,
      liveEdition: { select: { title: true, body: true, tags: { select: { tag: true } } } },
    },
    orderBy: { publishedAt: 'asc' },
  });
  if (!(removed && withdrawn)) throw new Error('No sample news.');
  await database.article.update({ where: { id: removed.id }, data: { state: 'removed' } });
  await database.article.update({
    where: { id: withdrawn.id },
    data: { state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'В тексте были неверные сроки.' },
  });
  const richest = longest(others, ({ liveEdition }) => liveEdition?.body);
  return {
    articleId: richest.id,
    article: richest.slug,
    longTitle: longest(others, ({ liveEdition }) => liveEdition?.title).slug,
    removed: removed.slug,
    withdrawn: withdrawn.slug,
    category: richest.liveCategory?.slug ?? '',
    source: richest.liveSource?.slug ?? '',
    tag: others.flatMap(({ liveEdition }) => liveEdition?.tags ?? [])[0]?.tag.slug ?? '',
    day: portalDay(richest.publishedAt ?? new Date()),
  };
}

function longest<Item>(items: Item[], textOf: (item: Item) => string | undefined): Item {
  const length = (item: Item) => textOf(item)?.length ?? 0;
  return items.reduce((best, item) => (length(item) > length(best) ? item : best));
}
