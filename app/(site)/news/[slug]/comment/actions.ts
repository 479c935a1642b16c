'use server';

import { redirect } from 'next/navigation';
import { sendComment } from '@/lib/comments/commands';
import { commentSchema } from '@/lib/comments/schema';
import { visitorAction } from '@/lib/web/action';

export const sendCommentAction = visitorAction(commentSchema, sendComment, ({ slug, state }) =>
  redirect(state === 'published' ? `/news/${slug}#comments` : `/news/${slug}/comment/sent`),
);
