'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { Picture, PictureProblem } from '@/lib/media/rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { pictureProblems } from './sentences';
import { WordFields } from './word-fields';

type Saved = Pick<Picture, 'id' | 'alt' | 'decorative' | 'caption' | 'credit'>;

export function WordsForm({ action, saved }: { action: FormAction<PictureProblem, 'saved'>; saved: Saved }) {
  const [state, save] = useActionState(action, openForm);
  const problems = pictureProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <form action={save} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && 'Сохранено: на сайте уже новые слова.'}</p>
      <input type="hidden" name="pictureId" value={saved.id} />
      <WordFields state={state} problemOf={problemOf} saved={saved} />
      <button className="button" type="submit">
        Сохранить
      </button>
    </form>
  );
}
