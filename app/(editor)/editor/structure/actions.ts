'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { addEntry, changeEntry, moveEntry, removeEntry } from '@/lib/structure/entries.commands';
import { entriesPath } from '@/lib/structure/entries.rules';
import {
  entryKeySchema,
  entrySchema,
  mergeSchema,
  moveSchema,
  newEntrySchema,
} from '@/lib/structure/entries.schema';
import { mergeTags } from '@/lib/structure/tags.commands';
import { changePage, renewConsent } from '@/lib/structure/texts.commands';
import { textSchema } from '@/lib/structure/texts.schema';
import { editorAction } from '@/lib/web/action';
import { shownSaving } from './shown-saving';

export const addEntryAction = editorAction(newEntrySchema, addEntry, showAnew);

export const changeEntryAction = editorAction(entrySchema, changeEntry, showAnew);

export const moveEntryAction = editorAction(moveSchema, moveEntry, showAnew);

export const removeEntryAction = editorAction(entryKeySchema, removeEntry, (_removed, { kind }) =>
  redirect(entriesPath(kind)),
);

export const mergeTagsAction = editorAction(mergeSchema, mergeTags, showAnew);

export const changePageAction = editorAction(
  textSchema,
  (person, input, now) => shownSaving(changePage(person, input, now)),
  showAnew,
);

export const renewConsentAction = editorAction(
  textSchema,
  (person, input, now) => shownSaving(renewConsent(person, input, now)),
  showAnew,
);

/** The list around the form changes with it. */
function showAnew<Shown>(shown: Shown): Shown {
  refresh();
  return shown;
}
