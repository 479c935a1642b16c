/** What the three formats say of the news. Addresses are whole, instants are `Date`. */

export type FeedEntry = {
  /** `urn:uuid:…`: stays when the address changes. */
  id: string;
  url: string;
  title: string;
  lead: string;
  /** For programs that show HTML; every address in it is whole. */
  html: string;
  /** The same words without HTML, paragraphs parted by line breaks. */
  text: string;
  publishedAt: Date;
  /** Last change that readers saw; the publication, if there was none. */
  updatedAt: Date;
  category: string | null;
  tags: readonly string[];
  /** Who says it. */
  source: string | null;
  picture: FeedPicture | null;
};

export type FeedPicture = { url: string; mimeType: string; bytes: number; title: string };

export type Feed = {
  title: string;
  description: string;
  departmentName: string;
  /** Of the press service; empty: not told. */
  email: string;
  origin: URL;
  /** Path of the page that shows the same: `/` or `/category/{slug}`. */
  pagePath: string;
  /** Last change of anything in it; null: nothing is in it. */
  changedAt: Date | null;
  /** Newest first. */
  entries: readonly FeedEntry[];
};

export type FeedFormat = 'rss' | 'atom' | 'json';

const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** Names of the formats as people know them. */
export const FEED_NAMES: Readonly<Record<FeedFormat, string>> = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
};

/** `pagePath` is that of a category, `/category/{slug}`, or of all news, `/`. */
export function feedPath(format: FeedFormat, pagePath: string): string {
  return `${pagePath === '/' ? '' : pagePath}/${FEED_FILES[format]}`;
}

/** Articles in a feed. */
export const FEED_LENGTH = 50;

/** Characters of HTML in a feed: articles beyond them come with their lead only, lest a feed weigh megabytes. */
export const MOST_FEED_HTML = 1_000_000;

export function wholeAddress(path: string, { origin }: Pick<Feed, 'origin'>): string {
  return new URL(path, origin).href;
}
