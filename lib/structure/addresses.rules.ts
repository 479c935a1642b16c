/** Pages for readers that have one fixed address. tests/checks proves the list against the routes. */
export const fixedPages: readonly string[] = [
  ...['/', '/news', '/archive', '/search', '/important-dates', '/subscribe', '/feedback'],
  ...[
    '/display-settings',
    '/about',
    '/accessibility',
    '/personal-data',
    '/site-map',
    '/glossary',
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
  ],
];

// Answers to one reader, forms that change nothing on a page, and what programs read.
const notIndexed: readonly string[] = ['/search', '/display-settings', '/rss.xml', '/atom.xml', '/feed.json'];

/** Fixed pages that search engines should know. */
export const indexedPages: readonly string[] = fixedPages.filter((path) => !notIndexed.includes(path));

/** Where an own path leads: to what always stands there, to something that may be gone, or nowhere. */
export type OwnPlace =
  | { readonly kind: 'fixed' | 'nowhere' }
  | { readonly kind: 'category' | 'source' | 'tag' | 'news' | 'consent'; readonly slug: string };

const NOWHERE = { kind: 'nowhere' } as const;
const FIXED = { kind: 'fixed' } as const;

/** `/path`, with a query or a fragment if need be; never `//host`, which leads to another site. */
export function isOwnPathShape(href: string): boolean {
  return /^\/(?!\/)[^\s\p{Cc}\\]*$/u.test(href);
}

/** For paths that `isOwnPathShape` admits. */
export function ownPlaceOf(href: string): OwnPlace {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  if (fixedPages.includes(path)) return FIXED;
  if (/^\/archive\/\d{4}(?:\/\d{2}(?:\/\d{2})?)?$/.test(path)) return FIXED;
  const [, kind, slug = ''] = /^\/(category|source|tag|news|consent)\/([a-z0-9-]+)$/.exec(path) ?? [];
  return kind === undefined ? NOWHERE : { kind: kind as 'category', slug };
}
