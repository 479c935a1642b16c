'use server';

import { refresh } from 'next/cache';
import type { LetterDecision } from '@/lib/mail/desk.rules';
import { decideLetter } from '@/lib/mail/handling.commands';
import { letterDecisionSchema } from '@/lib/mail/schema';
import { editorAction } from '@/lib/web/action';

export const decideLetterAction = editorAction(letterDecisionSchema, decideLetter, listAnew);

function listAnew(decision: LetterDecision): LetterDecision {
  refresh();
  return decision;
}
