import { notFound, permanentRedirect } from 'next/navigation';
import { type FeedFormat, feedPath } from '@/lib/feeds/rules';
import { findCategory, findMovedList } from '@/lib/structure/queries';
import { feedAnswer } from './feed-answer';

/** The feed of the category at this address; an old address leads to the new one. */
export async function categoryFeedAnswer(format: FeedFormat, slug: string): Promise<Response> {
  const category = await findCategory(slug);
  if (category) return feedAnswer(format, category);
  const current = (await findMovedList('category', slug)) ?? notFound();
  permanentRedirect(feedPath(format, `/category/${current}`));
}
