'use server';

import { redirect } from 'next/navigation';
import { addMedia } from '@/lib/media/adding.commands';
import { changePicture, changeTitle, recordConsent } from '@/lib/media/changing.commands';
import { chooseMedia } from '@/lib/media/choosing.commands';
import { MEDIA_PATH } from '@/lib/media/library.rules';
import { choiceSchema } from '@/lib/media/library.schema';
import { deleteMedia } from '@/lib/media/removing.commands';
import {
  consentSchema,
  mediaIdSchema,
  pictureWordsSchema,
  titleSchema,
  uploadSchema,
} from '@/lib/media/schema';
import { editorAction } from '@/lib/web/action';

export const addMediaAction = editorAction(uploadSchema, addMedia, (outcomes) => outcomes);

export const changePictureAction = editorAction(pictureWordsSchema, changePicture, (words) => words);

export const changeTitleAction = editorAction(titleSchema, changeTitle, (words) => words);

export const recordConsentAction = editorAction(consentSchema, recordConsent, (recorded) => recorded);

export const deleteMediaAction = editorAction(mediaIdSchema, deleteMedia, () =>
  redirect(`${MEDIA_PATH}?deleted=1`),
);

export const chooseMediaAction = editorAction(choiceSchema, chooseMedia, (found) => found);
