import { isoWithOffset } from '@/lib/shared/dates';
import { type Feed, type FeedEntry, feedPath, wholeAddress } from './rules';

/** JSON Feed 1.1 (jsonfeed.org) with the whole text. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: 'ru',
    home_page_url: wholeAddress(feed.pagePath, feed),
    feed_url: wholeAddress(feedPath('json', feed.pagePath), feed),
    icon: wholeAddress('/icon-512.png', feed),
    favicon: wholeAddress('/icon-192.png', feed),
    authors: [author(feed.departmentName, feed)],
    items: feed.entries.map((entry) => itemOf(entry, feed)),
  });
}

function author(name: string, feed: Feed) {
  return { name, url: wholeAddress('/', feed) };
}

function itemOf(entry: FeedEntry, feed: Feed) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.lead,
    content_html: entry.html,
    date_published: isoWithOffset(entry.publishedAt),
    date_modified: isoWithOffset(entry.updatedAt),
    authors: [author(entry.source ?? feed.departmentName, feed)],
    tags: [...(entry.category === null ? [] : [entry.category]), ...entry.tags],
    ...(entry.picture && { image: entry.picture.url, attachments: [attachmentOf(entry.picture)] }),
  };
}

function attachmentOf({ url, mimeType, bytes, title }: NonNullable<FeedEntry['picture']>) {
  return { url, mime_type: mimeType, size_in_bytes: bytes, ...(title && { title }) };
}
