import type { Metadata } from 'next';
import { type AddressedArticle, articlePath, type PublishedArticle } from '@/lib/articles/reading.rules';
import { type Picture, pictureSources } from '@/lib/media/rules';
import { isoWithOffset } from '@/lib/shared/dates';
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
  const { slug, title, lead, photo } = article;
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
      ...(photo && { images: [openGraphImage(photo)] }),
    },
  };
}

function openGraphImage(photo: Picture) {
  return { url: pictureSources(photo).src, ...(photo.alt && { alt: photo.alt }) };
}
