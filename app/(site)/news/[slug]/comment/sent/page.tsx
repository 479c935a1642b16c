import type { Metadata } from 'next';
import { CommentSentView } from '@/components/article/comment-sent-view';
import { NOT_INDEXED } from '../../../../_head/page-metadata';
import { requireCommentedArticle } from '../../_commented/commented-article';

export const metadata: Metadata = { title: 'Комментарий получен', ...NOT_INDEXED };

export default async function CommentSentPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return <CommentSentView article={await requireCommentedArticle(slug, '/comment/sent')} />;
}
