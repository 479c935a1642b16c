import { articlePath, type PublishedArticle } from '@/lib/articles/reading.rules';
import { isoWithOffset } from '@/lib/shared/dates';
import { shortened } from '@/lib/shared/shortened';
import { imageObject, type LinkedData, organization, type Publisher } from './linked-data.rules';
import { articleImages } from './pictures.rules';

/** Search engines cut longer headlines. */
const LONGEST_HEADLINE = 110;

/** A published article as schema.org knows it. A card whose term is over says by `expires` that it is. */
export function newsArticle(article: PublishedArticle, publisher: Publisher, origin: URL): LinkedData {
  const url = new URL(articlePath(article.slug), origin).href;
  const runner = organization(publisher, origin);
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: shortened(article.title, LONGEST_HEADLINE),
    description: article.lead,
    image: articleImages(article).map((image) => imageObject(image, origin)),
    datePublished: isoWithOffset(article.publishedAt),
    dateModified: isoWithOffset(article.changedAt ?? article.publishedAt),
    expires: article.actionCard?.deadline ?? null,
    author: authorOf(article.source, runner),
    publisher: runner,
    articleSection: article.category?.name ?? null,
    keywords: article.tags.length > 0 ? article.tags.map(({ name }) => name) : null,
    inLanguage: 'ru-RU',
    isAccessibleForFree: true,
  };
}

function authorOf(source: PublishedArticle['source'], runner: LinkedData): LinkedData {
  return source ? { '@type': 'Organization', name: source.name, url: source.href } : runner;
}
