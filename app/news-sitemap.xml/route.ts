import { subDays } from 'date-fns';
import { xmlAnswer } from '@/app/_machines/answers';
import { articlePath } from '@/lib/articles/reading.rules';
import { listHeadlinesSince } from '@/lib/articles/sitemap.queries';
import { MOST_NEWS, NEWS_DAYS, newsSitemap } from '@/lib/machines/sitemap.rules';
import { environment } from '@/lib/shared/env';
import { findSettings } from '@/lib/structure/queries';

/** For Google News: the articles of the last two days. */
export async function GET(): Promise<Response> {
  const [{ departmentName }, headlines] = await Promise.all([
    findSettings(),
    listHeadlinesSince(subDays(new Date(), NEWS_DAYS), MOST_NEWS),
  ]);
  const articles = headlines.map(({ slug, ...rest }) => ({ ...rest, path: articlePath(slug) }));
  return xmlAnswer(newsSitemap(articles, { name: departmentName, origin: environment().PUBLIC_URL }));
}
