'use server';

import { refresh } from 'next/cache';
import type { Moved } from '@/components/editor/calendar/board';
import { momentWords } from '@/components/editor/schedule/words';
import { type Rescheduled, rescheduleEdition } from '@/lib/articles/schedule.commands';
import { movingSchema } from '@/lib/articles/schedule.schema';
import { formatTime, portalDay } from '@/lib/shared/dates';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from '../articles/[id]/shown-answer';

export const moveEditionAction = editorAction(
  movingSchema,
  (person, input, now) => shownAnswer(rescheduleEdition(person, input, now)),
  showMoved,
);

function showMoved({ articleId, version, title, publishAt, before }: Rescheduled): Moved {
  refresh();
  return {
    ...{ articleId, version, title, moment: momentWords(publishAt) },
    before: { day: portalDay(before), time: formatTime(before) },
  };
}
