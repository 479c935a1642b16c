'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from './form-state';
import { articleProblems } from './problem-sentences';

/** A published text is changed in a new edition: readers keep the old one until it is published. */
export function BeginEditionForm({
  action,
  articleId,
  version,
}: {
  action: FormAction<ShownArticleProblem, never>;
  articleId: string;
  version: number;
}) {
  const [state, begin] = useActionState(action, openForm);
  return (
    <form action={begin}>
      <FormProblems answer={state} problems={articleProblems(state)} />
      <p>
        Чтобы изменить новость, начните новую редакцию. Пока вы над ней работаете, на сайте остаётся прежняя.
      </p>
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      <button className="button" type="submit">
        Начать новую редакцию
      </button>
    </form>
  );
}
