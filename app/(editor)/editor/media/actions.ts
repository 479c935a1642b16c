'use server';

import { redirect } from 'next/navigation';
import { addPicture, changePicture } from '@/lib/media/commands';
import { newPictureSchema, pictureWordsSchema } from '@/lib/media/schema';
import { editorAction } from '@/lib/web/action';

export const addPictureAction = editorAction(newPictureSchema, addPicture, ({ id }) =>
  redirect(`/editor/media?added=${id}`),
);

export const changePictureAction = editorAction(pictureWordsSchema, changePicture, (words) => words);
