import { type BodyNode, bodyTree, mediaIdOf } from './body.rules';

/** Own addresses in a text, sorted by what has to be asked whether they lead anywhere. */
export type LinkTarget =
  | {
      readonly kind: 'article' | 'category' | 'source' | 'tag' | 'page' | 'consent' | 'media';
      readonly key: string;
    }
  | { readonly kind: 'known' | 'unknown' };

/** Addresses that bodies link to, each once. */
export function linksIn(html: string): string[] {
  return [...new Set(bodyTree(html).flatMap(linksBelow))];
}

function linksBelow(node: BodyNode): string[] {
  if (typeof node === 'string') return [];
  const own = node.tag === 'a' && node.attributes.href ? [node.attributes.href] : [];
  return [...own, ...node.children.flatMap(linksBelow)];
}

const STANDING = new Set([
  ...['/', '/news', '/archive', '/search', '/feedback', '/subscribe', '/important-dates', '/site-map'],
  '/glossary',
  ...['/display-settings', '/rss.xml', '/sitemap.xml', '/robots.txt'],
]);

// Pages whose words are rows of the table `Page`.
const PAGES = new Set(['/about', '/accessibility', '/personal-data']);

const KEYED =
  /^\/(news|category|source|tag|consent)\/([a-z0-9-]+)(\/(?:print|comment|changes|deadline\.ics|rss\.xml|page\/\d{1,4}))?$/;

const kinds = {
  news: 'article',
  category: 'category',
  source: 'source',
  tag: 'tag',
  consent: 'consent',
} as const;

/**
 * What an address of the portal leads to, or null for addresses that are not its own. `origin` is that of the portal:
 * `https://…` with its own name is checked like an address that begins with a slash.
 */
export function linkTarget(href: string, origin: string): LinkTarget | null {
  // Bodies have no ids that a link within the page could lead to.
  if (href.startsWith('#')) return { kind: 'unknown' };
  if (!URL.canParse(href, origin)) return { kind: 'unknown' };
  const url = new URL(href, origin);
  return url.origin === origin ? targetOfPath(url.pathname) : null;
}

function targetOfPath(path: string): LinkTarget {
  if (STANDING.has(path) || /^\/(?:news\/page\/\d{1,5}|archive\/\d{4}(?:\/\d{2}){0,2})$/.test(path)) {
    return { kind: 'known' };
  }
  if (PAGES.has(path)) return { kind: 'page', key: path.slice(1) };
  const mediaId = mediaIdOf(path);
  if (mediaId) return { kind: 'media', key: mediaId };
  const [, area, key = ''] = KEYED.exec(path) ?? [];
  return isArea(area) ? { kind: kinds[area], key } : { kind: 'unknown' };
}

function isArea(area: string | undefined): area is keyof typeof kinds {
  return area !== undefined && Object.hasOwn(kinds, area);
}
