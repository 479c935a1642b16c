'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { MediaProblem } from '@/lib/media/library.rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { mediaProblems } from './sentences';

export type TitleAction = FormAction<MediaProblem, { title: string }>;

/** How a document is called where editors choose it, and in the link that they insert. */
export function TitleForm({
  action,
  mediaId,
  title,
}: {
  action: TitleAction;
  mediaId: string;
  title: string;
}) {
  const [state, save] = useActionState(action, openForm);
  const saved = state.status === 'done' ? state.shown.title : title;
  const problems = mediaProblems(state);
  return (
    <form action={save} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && 'Сохранено.'}</p>
      <input type="hidden" name="mediaId" value={mediaId} />
      <Field
        name="title"
        label="Название для читателей"
        hint="Например: «Бланк заявления о компенсации». В новости портал сам допишет вид и размер файла."
        problem={problems.find(({ field }) => field === 'title')?.sentence}
      >
        {(control) => <input {...control} defaultValue={typedText(state, 'title') ?? saved} type="text" />}
      </Field>
      <button className="button" type="submit">
        Сохранить
      </button>
    </form>
  );
}
