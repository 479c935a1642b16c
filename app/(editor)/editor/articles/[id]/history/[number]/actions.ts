'use server';

import { redirect } from 'next/navigation';
import { restoringSchema } from '@/lib/articles/history.schema';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from '../../shown-answer';

export const restoreEditionAction = editorAction(
  restoringSchema,
  (person, input, now) => shownAnswer(restoreEdition(person, input, now)),
  ({ articleId, isWhole }) =>
    redirect(`/editor/articles/${articleId}?done=${isWhole ? 'restored' : 'restoredWithGaps'}`),
);
