import { outsideTransaction } from '@/lib/db/transaction';
import { oldPath } from './old-paths.rules';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Name in the address of the article that stood at this path of a former site; null: none did, or readers do not have
 * it. A query that nobody knows is a mark of where the reader came from.
 */
export async function findSlugOfOldPath(pathname: string, query: Query): Promise<string | null> {
  const given = Object.entries(query).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name, value] as const),
  );
  const paths = [oldPath(pathname, given), oldPath(pathname, [])].filter((path) => path !== null);
  if (paths.length === 0) return null;
  const rows = await outsideTransaction((database) =>
    database.oldPath.findMany({
      where: { path: { in: paths }, article: { state: { not: 'unpublished' } } },
      select: { path: true, article: { select: { slug: true } } },
    }),
  );
  const found = paths.map((path) => rows.find((row) => row.path === path)).find(Boolean);
  return found?.article.slug ?? null;
}
