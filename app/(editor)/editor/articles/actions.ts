'use server';

import { refresh } from 'next/cache';
import type { ShownOutcome } from '@/components/editor/desk/bulk-form.client';
import { changeMany } from '@/lib/articles/bulk.commands';
import { bulkSchema } from '@/lib/articles/bulk.schema';
import { findTitles } from '@/lib/articles/desk.queries';
import { done } from '@/lib/shared/result';
import { editorAction } from '@/lib/web/action';
import { shownProblem } from './[id]/shown-answer';

export const changeManyAction = editorAction(
  bulkSchema,
  async (person, input, now) => {
    const outcome = await changeMany(person, input, now);
    if (!outcome.ok) return outcome;
    const { refusals, ...rest } = outcome.value;
    const titles = await findTitles(
      person,
      refusals.map(({ articleId }) => articleId),
    );
    return done({
      ...rest,
      refusals: refusals.map(({ articleId, problem }) => ({
        articleId,
        title: titles.get(articleId) ?? null,
        problem: problem ? shownProblem(problem) : undefined,
      })),
    });
  },
  (outcome): ShownOutcome => {
    refresh();
    return outcome;
  },
);
