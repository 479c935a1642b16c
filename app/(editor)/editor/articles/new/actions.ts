'use server';

import { redirect } from 'next/navigation';
import type { SavedNote } from '@/components/editor/article/form-state';
import { writeArticle, writeNewArticle } from '@/lib/articles/form.commands';
import type { WrittenText } from '@/lib/articles/form.rules';
import { changedTextSchema, newTextSchema } from '@/lib/articles/form.schema';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from '../[id]/shown-answer';

export const writeNewArticleAction = editorAction(
  newTextSchema,
  (person, input, now) => shownAnswer(writeNewArticle(person, input, now)),
  openWritten,
);

/** The button of a form whose article an autosave has begun already. */
export const writeBegunArticleAction = editorAction(
  changedTextSchema,
  (person, input, now) => shownAnswer(writeArticle(person, input, now)),
  openWritten,
);

function openWritten({ articleId, wish, unsubmitted }: WrittenText): SavedNote {
  if (wish === 'check') redirect(`/editor/articles/${articleId}/check`);
  const submitted = unsubmitted.length > 0 ? 'unsubmitted' : 'submitted';
  redirect(`/editor/articles/${articleId}?done=${wish === 'submit' ? submitted : 'saved'}`);
}
