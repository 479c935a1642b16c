import { emptyXmlElement, xmlDocument, xmlElement } from '@/lib/shared/xml';
import { FEED_TYPES, type Feed, type FeedEntry, feedPath, wholeAddress } from './rules';

/** Minutes that a program may wait before it asks again. */
const TIME_TO_LIVE = 10;

/** No wider than RSS allows, 144 pixels. */
const LOGO = { path: '/icon-144.png', size: 144 };

/** RSS 2.0 with the whole text, for readers (`content:encoded`) and for Yandex (`yandex:full-text`). */
export function rssFeed(feed: Feed): string {
  return xmlDocument([
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:yandex="http://news.yandex.ru">',
    '<channel>',
    ...channelLines(feed),
    ...feed.entries.flatMap((entry) => itemLines(entry, feed)),
    '</channel>',
    '</rss>',
  ]);
}

function channelLines(feed: Feed): (string | null)[] {
  const self = wholeAddress(feedPath('rss', feed.pagePath), feed);
  return [
    xmlElement('title', feed.title),
    xmlElement('link', wholeAddress(feed.pagePath, feed)),
    xmlElement('description', feed.description),
    xmlElement('language', 'ru'),
    feed.changedAt && xmlElement('lastBuildDate', rfc822(feed.changedAt)),
    xmlElement('ttl', String(TIME_TO_LIVE)),
    emptyXmlElement('atom:link', { href: self, rel: 'self', type: FEED_TYPES.rss }),
    logo(feed),
  ];
}

/** Its title and link are the channel's own, as the specification wants. */
function logo(feed: Feed): string {
  return [
    '<image>',
    xmlElement('url', wholeAddress(LOGO.path, feed)),
    xmlElement('title', feed.title),
    xmlElement('link', wholeAddress(feed.pagePath, feed)),
    xmlElement('width', String(LOGO.size)),
    xmlElement('height', String(LOGO.size)),
    '</image>',
  ].join('');
}

function itemLines(entry: FeedEntry, feed: Feed): (string | null)[] {
  return [
    '<item>',
    xmlElement('title', entry.title),
    xmlElement('link', entry.url),
    xmlElement('guid', entry.id, { isPermaLink: 'false' }),
    xmlElement('pubDate', rfc822(entry.publishedAt)),
    // An author of RSS is an e-mail address.
    feed.email ? xmlElement('author', `${feed.email} (${entry.source ?? feed.departmentName})`) : null,
    xmlElement('dc:creator', entry.source ?? feed.departmentName),
    entry.category === null ? null : xmlElement('category', entry.category),
    xmlElement('description', entry.lead),
    enclosure(entry),
    xmlElement('yandex:genre', 'message'),
    xmlElement('yandex:full-text', entry.text),
    xmlElement('content:encoded', entry.html),
    '</item>',
  ];
}

function enclosure({ picture }: FeedEntry): string | null {
  if (!picture) return null;
  return emptyXmlElement('enclosure', { url: picture.url, length: picture.bytes, type: picture.mimeType });
}

/** «Sun, 15 Sep 2024 09:00:00 GMT» */
function rfc822(instant: Date): string {
  return instant.toUTCString();
}
