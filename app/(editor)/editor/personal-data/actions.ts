'use server';

import { redirect } from 'next/navigation';
import { eraseData, inquire } from '@/lib/personal-data/commands';
import { erasedAnything, erasedPath, foundPath } from '@/lib/personal-data/rules';
import { addressSchema, erasureSchema } from '@/lib/personal-data/schema';
import { editorAction } from '@/lib/web/action';

export const inquireAction = editorAction(addressSchema, inquire, (token) => redirect(foundPath(token)));

export const eraseDataAction = editorAction(erasureSchema, eraseData, (erased, { found }) =>
  redirect(erasedAnything(erased) ? erasedPath(found) : foundPath(found)),
);
