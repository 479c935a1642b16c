'use server';

import { refresh } from 'next/cache';
import { decideLetter } from '@/lib/mail/handling.commands';
import type { LetterDecision } from '@/lib/mail/rules';
import { letterDecisionSchema } from '@/lib/mail/schema';
import { editorAction } from '@/lib/web/action';

export const decideLetterAction = editorAction(letterDecisionSchema, decideLetter, listAnew);

function listAnew(decision: LetterDecision): LetterDecision {
  refresh();
  return decision;
}
