import { isoWithOffset } from '@/lib/shared/dates';
import { emptyXmlElement, xmlDocument, xmlElement } from '@/lib/shared/xml';
import { FEED_TYPES, type Feed, type FeedEntry, feedPath, wholeAddress } from './rules';

/** Atom must name an instant even where nothing ever changed. */
const NEVER = new Date(0);

/** Atom (RFC 4287) with the whole text. */
export function atomFeed(feed: Feed): string {
  const self = wholeAddress(feedPath('atom', feed.pagePath), feed);
  return xmlDocument([
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">',
    xmlElement('id', self),
    xmlElement('title', feed.title),
    xmlElement('subtitle', feed.description),
    xmlElement('updated', isoWithOffset(feed.changedAt ?? NEVER)),
    emptyXmlElement('link', { rel: 'self', type: FEED_TYPES.atom, href: self }),
    emptyXmlElement('link', { rel: 'alternate', type: 'text/html', href: wholeAddress(feed.pagePath, feed) }),
    xmlElement('icon', wholeAddress('/icon-192.png', feed)),
    author(feed.departmentName, feed),
    ...feed.entries.flatMap((entry) => entryLines(entry, feed)),
    '</feed>',
  ]);
}

function author(name: string, feed: Feed): string {
  const email = feed.email && xmlElement('email', feed.email);
  return `<author>${xmlElement('name', name)}${email}${xmlElement('uri', wholeAddress('/', feed))}</author>`;
}

function entryLines(entry: FeedEntry, feed: Feed): (string | null)[] {
  return [
    '<entry>',
    xmlElement('id', entry.id),
    xmlElement('title', entry.title),
    emptyXmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    enclosure(entry),
    xmlElement('published', isoWithOffset(entry.publishedAt)),
    xmlElement('updated', isoWithOffset(entry.updatedAt)),
    author(entry.source ?? feed.departmentName, feed),
    entry.category === null ? null : category(entry.category),
    ...entry.tags.map(category),
    xmlElement('summary', entry.lead),
    xmlElement('content', entry.html, { type: 'html' }),
    '</entry>',
  ];
}

function category(name: string): string {
  return emptyXmlElement('category', { term: name, label: name });
}

function enclosure({ picture }: FeedEntry): string | null {
  if (!picture) return null;
  return emptyXmlElement('link', {
    ...{ rel: 'enclosure', type: picture.mimeType, length: picture.bytes, href: picture.url },
    ...(picture.title && { title: picture.title }),
  });
}
