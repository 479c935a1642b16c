'use server';

import { redirect } from 'next/navigation';
import { rescheduleEdition, scheduleEdition, unscheduleEdition } from '@/lib/articles/schedule.commands';
import { reschedulingSchema, schedulingSchema } from '@/lib/articles/schedule.schema';
import { seenArticleSchema } from '@/lib/articles/schema';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from '../shown-answer';

export const scheduleEditionAction = editorAction(
  schedulingSchema,
  (person, input, now) => shownAnswer(scheduleEdition(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=scheduled`),
);

export const rescheduleEditionAction = editorAction(
  reschedulingSchema,
  (person, input, now) => shownAnswer(rescheduleEdition(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=scheduled`),
);

export const unscheduleEditionAction = editorAction(
  seenArticleSchema,
  (person, input, now) => shownAnswer(unscheduleEdition(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=unscheduled`),
);
