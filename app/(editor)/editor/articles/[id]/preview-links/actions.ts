'use server';

import { refresh } from 'next/cache';
import { endPreviewLink, sharePreview } from '@/lib/articles/preview-links.commands';
import { previewPath, type SharedLink } from '@/lib/articles/preview-links.rules';
import { endingSchema, sharingSchema } from '@/lib/articles/preview-links.schema';
import { environment } from '@/lib/shared/env';
import { editorAction } from '@/lib/web/action';

export const sharePreviewAction = editorAction(sharingSchema, sharePreview, showAddress);

export const endPreviewLinkAction = editorAction(endingSchema, endPreviewLink, showAnew);

function showAddress({ token, expiresAt }: SharedLink) {
  refresh();
  return { address: new URL(previewPath(token), environment().PUBLIC_URL).href, expiresAt };
}

function showAnew(): null {
  refresh();
  return null;
}
