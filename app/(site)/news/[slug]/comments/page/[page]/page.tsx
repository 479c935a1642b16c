import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommentsPageView } from '@/components/article/comments-page-view';
import { articlePath } from '@/lib/articles/reading.rules';
import { findCommentSection } from '@/lib/comments/queries';
import { commentsPagePath } from '@/lib/comments/rules';
import { pageMetadata } from '../../../../../_head/page-metadata';
import { requirePage } from '../../../../../_lists/article-list';
import { requireCommentedArticle } from '../../../_commented/commented-article';

type Props = { params: Promise<{ slug: string; page: string }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article, page } = await read(props);
  return pageMetadata({
    title: `${article.title}: комментарии, страница ${page}`,
    description: `Комментарии читателей к новости «${article.title}».`,
    path: commentsPagePath(article.slug, page),
  });
}

export default async function CommentsPage(props: Props) {
  const { article, page } = await read(props);
  const section = (await findCommentSection(article.slug, page, new Date())) ?? notFound();
  return <CommentsPageView article={article} section={section} />;
}

async function read({ params }: Props) {
  const { slug, page } = await params;
  const article = await requireCommentedArticle(slug, `/comments/page/${page}`);
  return { article, page: requirePage(page, articlePath(article.slug)) };
}
