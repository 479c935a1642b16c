'use server';

import { refresh } from 'next/cache';
import { answerComment, moderateComments } from '@/lib/comments/moderation.commands';
import type { Moderated } from '@/lib/comments/rules';
import { answerCommentSchema, moderationSchema } from '@/lib/comments/schema';
import { editorAction } from '@/lib/web/action';

export const moderateCommentsAction = editorAction(moderationSchema, moderateComments, listAnew<Moderated>);

export const answerCommentAction = editorAction(answerCommentSchema, answerComment, listAnew<null>);

function listAnew<Shown>(shown: Shown): Shown {
  refresh();
  return shown;
}
