import { isoWithOffset } from '@/lib/shared/dates';
import { xmlDocument, xmlElement } from '@/lib/shared/xml';

/** Sitemaps as sitemaps.org has them. Paths are own ones; `changedAt` null: not known, so nothing is claimed. */
export type SitemapEntry = { path: string; changedAt: Date | null };

/** More addresses no sitemap may have. */
export const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export const PAGES_SITEMAP = '/sitemap-pages.xml';

/** The part with the articles of a month `YYYY-MM`. It stands at the root: a part may only name what is below it. */
export function monthSitemapPath(month: string): string {
  return `/sitemap-news-${month}.xml`;
}

export function sitemapIndex(parts: readonly SitemapEntry[], origin: URL): string {
  return xmlDocument([
    `<sitemapindex xmlns="${NAMESPACE}">`,
    ...parts.map((part) => `<sitemap>${placeOf(part, origin)}</sitemap>`),
    '</sitemapindex>',
  ]);
}

export function sitemap(entries: readonly SitemapEntry[], origin: URL): string {
  return xmlDocument([
    `<urlset xmlns="${NAMESPACE}">`,
    ...entries.slice(0, MOST_ADDRESSES).map((entry) => `<url>${placeOf(entry, origin)}</url>`),
    '</urlset>',
  ]);
}

function placeOf({ path, changedAt }: SitemapEntry, origin: URL): string {
  const place = xmlElement('loc', new URL(path, origin).href);
  return changedAt ? place + xmlElement('lastmod', isoWithOffset(changedAt)) : place;
}

/** Google takes no more articles at once, and none that is older than two days. */
export const MOST_NEWS = 1000;
export const NEWS_DAYS = 2;

export type NewsSitemapArticle = { path: string; title: string; publishedAt: Date };

/** A sitemap for Google News: what was published in the last two days. */
export function newsSitemap(
  articles: readonly NewsSitemapArticle[],
  { name, origin }: { name: string; origin: URL },
): string {
  return xmlDocument([
    `<urlset xmlns="${NAMESPACE}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`,
    ...articles.map((article) => newsUrl(article, name, origin)),
    '</urlset>',
  ]);
}

function newsUrl({ path, title, publishedAt }: NewsSitemapArticle, name: string, origin: URL): string {
  const publication = xmlElement('news:name', name) + xmlElement('news:language', 'ru');
  const news = [
    `<news:publication>${publication}</news:publication>`,
    xmlElement('news:publication_date', isoWithOffset(publishedAt)),
    xmlElement('news:title', title),
  ];
  return `<url>${xmlElement('loc', new URL(path, origin).href)}<news:news>${news.join('')}</news:news></url>`;
}
