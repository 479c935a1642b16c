'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { addAbbreviation, changeAbbreviation, removeAbbreviation } from '@/lib/glossary/commands';
import { GLOSSARY_DESK_PATH } from '@/lib/glossary/rules';
import { abbreviationKeySchema, abbreviationSchema, newAbbreviationSchema } from '@/lib/glossary/schema';
import { editorAction } from '@/lib/web/action';

export const addAbbreviationAction = editorAction(newAbbreviationSchema, addAbbreviation, showAnew);

export const changeAbbreviationAction = editorAction(abbreviationSchema, changeAbbreviation, showAnew);

export const removeAbbreviationAction = editorAction(abbreviationKeySchema, removeAbbreviation, () =>
  redirect(GLOSSARY_DESK_PATH),
);

/** The list around the form changes with it. */
function showAnew<Shown>(shown: Shown): Shown {
  refresh();
  return shown;
}
