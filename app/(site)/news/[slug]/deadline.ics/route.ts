import { notFound } from 'next/navigation';
import { deadlineCalendar } from '@/lib/articles/deadline-calendar.rules';
import { findArticleAt } from '@/lib/articles/queries';
import { articlePath } from '@/lib/articles/reading.rules';
import { environment } from '@/lib/shared/env';

type Context = { params: Promise<{ slug: string }> };

/** The term of an action card as a calendar file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const article = await findArticleAt(slug);
  if (article?.state !== 'published' || !article.actionCard?.deadline) notFound();
  const calendar = deadlineCalendar({
    day: article.actionCard.deadline,
    title: article.title,
    description: article.actionCard.benefit || article.lead,
    place: article.actionCard.place,
    url: new URL(articlePath(slug), environment().PUBLIC_URL).href,
    stamp: article.changedAt ?? article.publishedAt,
  });
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
