'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { PictureProblem, PictureWords } from '@/lib/media/rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { pictureProblems } from './sentences';
import { WordFields } from './word-fields';

export function WordsForm({
  action,
  saved,
}: {
  action: FormAction<PictureProblem, PictureWords>;
  saved: PictureWords & { id: string };
}) {
  const [state, save] = useActionState(action, openForm);
  // After the answer React sets the fields back to their default values: these must be the new ones.
  const words = state.status === 'done' ? state.shown : saved;
  const problems = pictureProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <form action={save} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && 'Сохранено: на сайте уже новые слова.'}</p>
      <input type="hidden" name="pictureId" value={saved.id} />
      <WordFields state={state} problemOf={problemOf} saved={words} />
      <button className="button" type="submit">
        Сохранить
      </button>
    </form>
  );
}
