import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommentForm } from '@/components/article/comment.form';
import { CommentPageView } from '@/components/article/comment-page-view';
import { findCommentSection } from '@/lib/comments/queries';
import { findConsent } from '@/lib/consents/queries';
import { findSettings } from '@/lib/structure/queries';
import { newChallenge } from '@/lib/web/challenge';
import { NOT_INDEXED } from '../../../_head/page-metadata';
import { requireCommentedArticle } from '../_commented/commented-article';
import { sendCommentAction } from './actions';

export const metadata: Metadata = { title: 'Комментарий к новости', ...NOT_INDEXED };

export default async function CommentPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const article = await requireCommentedArticle(slug, '/comment');
  const now = new Date();
  const [section, consent, { address }] = await Promise.all([
    findCommentSection(article.slug, 1, now),
    findConsent('comment'),
    findSettings(),
  ]);
  if (!section || !consent) notFound();
  const { question, token } = newChallenge(now);
  return (
    <CommentPageView article={article} window={section.window}>
      <CommentForm
        action={sendCommentAction}
        slug={article.slug}
        guard={{ question, challenge: token, consent: { slug: consent.slug, version: consent.version } }}
        postalAddress={address}
        isOpen={section.window.state === 'open'}
      />
    </CommentPageView>
  );
}
