'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { MediaProblem } from '@/lib/media/library.rules';
import type { Picture, PictureWords } from '@/lib/media/rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { FocusChoice } from './focus-choice';
import { mediaProblems } from './sentences';
import { WordFields } from './word-fields';

export function WordsForm({
  action,
  picture,
}: {
  action: FormAction<MediaProblem, PictureWords>;
  picture: Picture;
}) {
  const [state, save] = useActionState(action, openForm);
  // After the answer React sets the fields back to their default values: these must be the new ones.
  const words = state.status === 'done' ? state.shown : picture;
  const problems = mediaProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <form action={save} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && 'Сохранено: на сайте уже новые слова.'}</p>
      <input type="hidden" name="mediaId" value={picture.id} />
      <FocusChoice chosen={typedText(state, 'focus') || words.focus} key={words.focus} picture={picture} />
      <WordFields state={state} problemOf={problemOf} saved={words} />
      <button className="button" type="submit">
        Сохранить
      </button>
    </form>
  );
}
