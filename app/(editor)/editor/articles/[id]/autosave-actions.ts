'use server';

import type { AutosavedNote } from '@/components/editor/article/form-state';
import { autosaveArticle, autosaveNewArticle } from '@/lib/articles/autosaving.commands';
import { autosavedSchema, newAutosavedSchema } from '@/lib/articles/autosaving.schema';
import { formatTime } from '@/lib/shared/dates';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from './shown-answer';

export const autosaveAction = editorAction(
  autosavedSchema,
  (person, input, now) => shownAnswer(autosaveArticle(person, input, now)),
  showAutosaved,
);

export const autosaveNewAction = editorAction(
  newAutosavedSchema,
  (person, input, now) => shownAnswer(autosaveNewArticle(person, input, now)),
  showAutosaved,
);

// No refresh: nothing of the page changes but the words about the text.
function showAutosaved({ articleId, version }: Omit<AutosavedNote, 'at'>): AutosavedNote {
  return { articleId, version, at: formatTime(new Date()) };
}
