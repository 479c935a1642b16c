'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { addSynonyms, changeSynonyms, removeSynonyms } from '@/lib/search/synonyms.commands';
import { SYNONYMS_PATH } from '@/lib/search/synonyms.rules';
import { newSynonymsSchema, synonymsKeySchema, synonymsSchema } from '@/lib/search/synonyms.schema';
import { editorAction } from '@/lib/web/action';

export const addSynonymsAction = editorAction(newSynonymsSchema, addSynonyms, showAnew);

export const changeSynonymsAction = editorAction(synonymsSchema, changeSynonyms, showAnew);

export const removeSynonymsAction = editorAction(synonymsKeySchema, removeSynonyms, () =>
  redirect(SYNONYMS_PATH),
);

/** The list around the form changes with it. */
function showAnew<Shown>(shown: Shown): Shown {
  refresh();
  return shown;
}
