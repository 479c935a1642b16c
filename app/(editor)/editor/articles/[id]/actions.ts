'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { SavedNote } from '@/components/editor/article/form-state';
import { beginEdition } from '@/lib/articles/editing.commands';
import { writeArticle } from '@/lib/articles/form.commands';
import type { WrittenText } from '@/lib/articles/form.rules';
import { changedTextSchema } from '@/lib/articles/form.schema';
import { withdrawArticle } from '@/lib/articles/publishing.commands';
import { seenArticleSchema, withdrawalSchema } from '@/lib/articles/schema';
import { formatTime } from '@/lib/shared/dates';
import { editorAction } from '@/lib/web/action';
import { shownAnswer, shownProblem } from './shown-answer';

export const writeArticleAction = editorAction(
  changedTextSchema,
  (person, input, now) => shownAnswer(writeArticle(person, input, now)),
  showWritten,
);

export const beginEditionAction = editorAction(
  seenArticleSchema,
  (person, input, now) => shownAnswer(beginEdition(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=begun`),
);

export const withdrawArticleAction = editorAction(
  withdrawalSchema,
  (person, input, now) => shownAnswer(withdrawArticle(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=withdrawn`),
);

function showWritten({ articleId, version, wish, unsubmitted }: WrittenText): SavedNote {
  if (wish === 'check') redirect(`/editor/articles/${articleId}/check`);
  if (wish === 'submit' && unsubmitted.length === 0) redirect(`/editor/articles/${articleId}?done=submitted`);
  refresh();
  return { version, at: formatTime(new Date()), unsubmitted: unsubmitted.map(shownProblem) };
}
