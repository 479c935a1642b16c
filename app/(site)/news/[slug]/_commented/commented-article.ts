import { notFound, permanentRedirect } from 'next/navigation';
import { findArticleAt } from '@/lib/articles/queries';
import { articlePath, type PublishedArticle } from '@/lib/articles/reading.rules';

/** The article that the pages of its comments are about; those of a moved one have moved with it. */
export async function requireCommentedArticle(slug: string, below: string): Promise<PublishedArticle> {
  const article = await findArticleAt(slug);
  if (article?.state === 'moved') permanentRedirect(`${articlePath(article.slug)}${below}`);
  return article?.state === 'published' ? article : notFound();
}
