import { notFound } from 'next/navigation';
import { xmlAnswer } from '@/app/_machines/answers';
import { monthBounds, parseMonth } from '@/lib/archive/rules';
import { articlePath } from '@/lib/articles/reading.rules';
import { listChangedArticles } from '@/lib/articles/sitemap.queries';
import { MOST_ADDRESSES, sitemap } from '@/lib/machines/sitemap.rules';
import { environment } from '@/lib/shared/env';

type Context = { params: Promise<{ month: string }> };

/** The articles of a month; readers know the address as `/sitemap-news-2026-09.xml` (next.config.mjs). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { month } = await params;
  const parsed = parseMonth(month.slice(0, 4), month.slice(5)) ?? notFound();
  const articles = await listChangedArticles(monthBounds(parsed), MOST_ADDRESSES);
  if (articles.length === 0) notFound();
  const entries = articles.map(({ slug, changedAt }) => ({ path: articlePath(slug), changedAt }));
  return xmlAnswer(sitemap(entries, environment().PUBLIC_URL));
}
