'use server';

import { refresh } from 'next/cache';
import { tickFacts } from '@/lib/articles/facts.commands';
import { tickedFactsSchema } from '@/lib/articles/facts.schema';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from '../shown-answer';

export const tickFactsAction = editorAction(
  tickedFactsSchema,
  (person, input, now) => shownAnswer(tickFacts(person, input, now)),
  (ticked) => {
    refresh();
    return ticked;
  },
);
