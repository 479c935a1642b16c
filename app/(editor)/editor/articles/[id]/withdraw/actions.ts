'use server';

import { redirect } from 'next/navigation';
import { cancelWithdrawal, planWithdrawal } from '@/lib/articles/schedule.commands';
import { withdrawalPlanSchema } from '@/lib/articles/schedule.schema';
import { seenArticleSchema } from '@/lib/articles/schema';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from '../shown-answer';

export const planWithdrawalAction = editorAction(
  withdrawalPlanSchema,
  (person, input, now) => shownAnswer(planWithdrawal(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=withdrawalPlanned`),
);

export const cancelWithdrawalAction = editorAction(
  seenArticleSchema,
  (person, input, now) => shownAnswer(cancelWithdrawal(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=withdrawalCancelled`),
);
