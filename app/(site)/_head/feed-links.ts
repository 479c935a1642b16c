import { FEED_NAMES, FEED_TYPES, type FeedFormat, feedPath } from '@/lib/feeds/rules';

const FORMATS: readonly FeedFormat[] = ['rss', 'atom', 'json'];

/** The feeds that a page names in its head, by type: those of the category first. */
export function feedLinks(category?: { slug: string; name: string }) {
  return Object.fromEntries(FORMATS.map((format) => [FEED_TYPES[format], linksIn(format, category)]));
}

function linksIn(format: FeedFormat, category?: { slug: string; name: string }) {
  const ofAll = { url: feedPath(format, '/'), title: `Все новости (${FEED_NAMES[format]})` };
  if (!category) return [ofAll];
  const url = feedPath(format, `/category/${category.slug}`);
  return [{ url, title: `${category.name} (${FEED_NAMES[format]})` }, ofAll];
}
