'use client';

import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import { typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { limitHint } from '../article/problem-sentences';
import styles from './review.module.css';
import { type SeenAction, SeenForm } from './seen-form.client';

/** What readers are told of a new edition; null for a first publication. `isAsked`: nothing was written. */
export type ChangeNote = { readonly isAsked: boolean; readonly text: string } | null;

type PublishFormProps = {
  action: SeenAction;
  seen: { readonly articleId: string; readonly version: number };
  note: ChangeNote;
};

export function PublishForm({ action, seen, note }: PublishFormProps) {
  return (
    <SeenForm action={action} button="Опубликовать" buttonClass="button" hidden={seen}>
      {() => <Change note={note} />}
    </SeenForm>
  );
}

/** «Опубликовать без проверки»: behind a disclosure, because it is the exception. */
export function UncheckedForm({ action, seen, note }: PublishFormProps) {
  return (
    <SeenForm
      action={action}
      button="Опубликовать без проверки"
      buttonClass="button-danger"
      hidden={seen}
      summary="Опубликовать без проверки"
    >
      {({ state, problems }) => (
        <>
          <Field
            hint={`${limitHint(LIMITS.reason)}. Причина останется на рабочем столе, пока новость не посмотрит другой редактор`}
            label="Почему нельзя подождать"
            name="why"
            problem={problemOf(problems, 'why')}
          >
            {(control) => <textarea {...control} defaultValue={typedText(state, 'why') ?? ''} rows={2} />}
          </Field>
          <Change note={note} />
        </>
      )}
    </SeenForm>
  );
}

/** What readers are told, or the question whether there is nothing to tell. */
export function Change({ note }: { note: ChangeNote }) {
  if (note === null) return null;
  if (!note.isAsked) return <p className={styles.note}>Читатели узнают, что изменено: «{note.text}»</p>;
  return (
    <p>
      <label className="choice">
        <input name="isSmallChange" type="checkbox" value="yes" />
        <span>Правка мелкая (опечатка, оформление): сообщать читателям не о чем</span>
      </label>
    </p>
  );
}
