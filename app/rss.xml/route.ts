import { listNewest } from '@/lib/articles/lists.queries';
import { rssFeed } from '@/lib/articles/rss.rules';
import { environment } from '@/lib/shared/env';
import { findSettings } from '@/lib/structure/queries';

const ITEMS = 20;

/** RSS 2.0 of the newest articles. */
export async function GET(): Promise<Response> {
  const [{ departmentName }, articles] = await Promise.all([findSettings(), listNewest(ITEMS)]);
  const feed = rssFeed({ title: departmentName, articles, origin: environment().PUBLIC_URL });
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
