import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type EditionUse, type MediaUses, usesByArticle } from './library.rules';

const MOST_EDITIONS = 300;

const useColumns = {
  edition: {
    select: { number: true, title: true, state: true, articleId: true, liveOf: { select: { id: true } } },
  },
} satisfies Prisma.EditionMediaSelect;

/** Every article whose live, working or former editions use the item, the newest first, and the standing pages. */
export async function findUses(mediaId: string): Promise<MediaUses> {
  const [rows, pages] = await Promise.all([
    database().editionMedia.findMany({
      where: { mediaId },
      orderBy: { editionId: 'desc' },
      take: MOST_EDITIONS + 1,
      select: useColumns,
    }),
    database().pageMedia.findMany({
      where: { mediaId },
      orderBy: { slug: 'asc' },
      select: { page: { select: { slug: true, title: true } } },
    }),
  ]);
  return {
    articles: usesByArticle(rows.slice(0, MOST_EDITIONS).map(useOf)),
    hasMore: rows.length > MOST_EDITIONS,
    pages: pages.map(({ page }) => page),
  };
}

function useOf({ edition }: Prisma.EditionMediaGetPayload<{ select: typeof useColumns }>): EditionUse {
  const { articleId, title, number, state, liveOf } = edition;
  return { articleId, title, number, part: liveOf ? 'live' : state === 'superseded' ? 'former' : 'working' };
}
