'use server';

import { refresh } from 'next/cache';
import { handleMessage } from '@/lib/feedback/handling.commands';
import type { MessageState } from '@/lib/feedback/rules';
import { handlingSchema } from '@/lib/feedback/schema';
import { editorAction } from '@/lib/web/action';

export const handleMessageAction = editorAction(handlingSchema, handleMessage, listAnew);

function listAnew(state: MessageState): MessageState {
  refresh();
  return state;
}
