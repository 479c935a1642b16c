import type { Metadata } from 'next';
import { ModerationView } from '@/components/editor/comments/moderation-view';
import { listModerated } from '@/lib/comments/queries';
import { moderationQuery } from '@/lib/comments/schema';
import { requireRight } from '@/lib/web/session';
import { answerCommentAction, moderateCommentsAction } from './actions';

export const metadata: Metadata = { title: 'Комментарии' };

export default async function CommentsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('comment.moderate');
  const { state, page } = moderationQuery.parse(await searchParams);
  const { total, comments } = await listModerated(state, page);
  return (
    <ModerationView
      {...{ state, page, total, comments }}
      moderate={moderateCommentsAction}
      answer={answerCommentAction}
    />
  );
}
