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

function openWritten({ articleId, isPublished, unpublished }: WrittenText): SavedNote {
  const outcome = unpublished.length > 0 ? 'unpublished' : 'saved';
  redirect(`/editor/articles/${articleId}?done=${isPublished ? 'published' : outcome}`);
}
