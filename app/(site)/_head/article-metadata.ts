import type { Metadata } from 'next';
import { type AddressedArticle, articlePath, type PublishedArticle } from '@/lib/articles/reading.rules';
import { articleImages } from '@/lib/machines/pictures.rules';
import { isoWithOffset } from '@/lib/shared/dates';
import { openGraphImage } from './open-graph-image';
import { NOT_INDEXED, pageMetadata } from './page-metadata';

export async function articleMetadata(article: AddressedArticle | null): Promise<Metadata> {
  switch (article?.state) {
    case 'published':
      return publishedMetadata(article);
    case 'withdrawn':
      return { title: `${article.title} (новость отозвана)`, ...NOT_INDEXED };
    case 'removed':
      // The layer of kept documents answers with this status and takes the mark out.
      return { title: 'Новость удалена', ...NOT_INDEXED, other: { 'portal-status': '410' } };
    default:
      return {};
  }
}

async function publishedMetadata(article: PublishedArticle): Promise<Metadata> {
  const { slug, title, lead } = article;
  const head = await pageMetadata({ title, description: lead, path: articlePath(slug) });
  return {
    ...head,
    openGraph: {
      ...head.openGraph,
      type: 'article',
      publishedTime: isoWithOffset(article.publishedAt),
      ...(article.changedAt && { modifiedTime: isoWithOffset(article.changedAt) }),
      ...(article.category && { section: article.category.name }),
      tags: article.tags.map(({ name }) => name),
      images: articleImages(article).slice(0, 1).map(openGraphImage),
    },
  };
}
