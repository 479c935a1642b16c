import 'server-only';
import { database } from '@/lib/db/client';

/** A list or a standing page at its address; `changedAt` null where nobody keeps it. */
type Place = { path: string; changedAt: Date | null };

// A sitemap holds 50,000 addresses, and there are others beside the tags.
const MOST_TAGS = 40_000;

/** Categories, sources and standing pages as they are now, and tags that published articles have. */
export async function listPlaces(): Promise<Place[]> {
  const [pages, categories, sources, tags] = await Promise.all([
    database().page.findMany({ select: { slug: true, changedAt: true }, orderBy: { slug: 'asc' } }),
    database().category.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } }),
    database().source.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } }),
    listUsedTags(),
  ]);
  return [
    ...pages.map(({ slug, changedAt }) => ({ path: `/${slug}`, changedAt })),
    ...undated('category', categories),
    ...undated('source', sources),
    ...undated('tag', tags),
  ];
}

function undated(kind: string, entries: readonly { slug: string }[]): Place[] {
  return entries.map(({ slug }) => ({ path: `/${kind}/${slug}`, changedAt: null }));
}

/** Tags of drafts are nobody's business yet. The limit within stops at the first article of each tag. */
function listUsedTags(): Promise<{ slug: string }[]> {
  return database().$queryRaw<{ slug: string }[]>`
    SELECT tag.slug FROM "Tag" AS tag
    CROSS JOIN LATERAL (SELECT 1 FROM "LiveTag" WHERE "tagId" = tag.id LIMIT 1) AS published
    ORDER BY tag.slug LIMIT ${MOST_TAGS}`;
}
