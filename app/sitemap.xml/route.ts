import { xmlAnswer } from '@/app/_machines/answers';
import { listChangedMonths } from '@/lib/articles/sitemap.queries';
import { monthSitemapPath, PAGES_SITEMAP, sitemapIndex } from '@/lib/machines/sitemap.rules';
import { environment } from '@/lib/shared/env';

// Next would make it when it builds, as a file of metadata; the database is there only at run time.
export const dynamic = 'force-dynamic';

/** The index: a part for each month that has articles, one for everything else. */
export async function GET(): Promise<Response> {
  const months = await listChangedMonths();
  const parts = months.map(({ month, changedAt }) => ({ path: monthSitemapPath(month), changedAt }));
  return xmlAnswer(
    sitemapIndex([{ path: PAGES_SITEMAP, changedAt: null }, ...parts], environment().PUBLIC_URL),
  );
}
