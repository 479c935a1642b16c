import { articlePath, type Teaser } from './reading.rules';

type Feed = { title: string; articles: readonly Teaser[]; origin: URL };

/** RSS 2.0, newest first as given. An article's address is its lasting identity. */
export function rssFeed({ title, articles, origin }: Feed): string {
  const home = new URL('/', origin).href;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', `${title}: новости`),
    element('link', home),
    element('description', `Новости: ${title}`),
    element('language', 'ru'),
    `<atom:link href="${escaped(new URL('/rss.xml', origin).href)}" rel="self" type="application/rss+xml"/>`,
    ...articles.map((article) => itemOf(article, origin)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function itemOf({ slug, title, lead, category, publishedAt }: Teaser, origin: URL): string {
  const address = new URL(articlePath(slug), origin).href;
  return [
    '<item>',
    element('title', title),
    element('link', address),
    element('guid', address),
    element('description', lead),
    category ? element('category', category.name) : '',
    element('pubDate', publishedAt.toUTCString()),
    '</item>',
  ]
    .filter(Boolean)
    .join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
