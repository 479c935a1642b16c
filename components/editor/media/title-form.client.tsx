'use client';

import { Field } from '@/components/ui/field';
import type { ChangeProblem } from '@/lib/media/library.rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import { VersionedForm } from '../versioned-form';
import { MediaConflict } from './media-conflict';
import { conflictIn, mediaProblems } from './sentences';

type Title = { readonly title: string };

export type TitleAction = FormAction<ChangeProblem<Title>, Title & { readonly version: number }>;

type TitleFormProps = { action: TitleAction; mediaId: string; title: string; version: number };

const CONFLICT = 'title-conflict';
const LABEL = 'Название для читателей';

/** How a document is called where editors choose it, and in the link that they insert. */
export function TitleForm({ action, mediaId, title, version }: TitleFormProps) {
  const kept = useKeptForm(action);
  const { state } = kept;
  const problems = mediaProblems(state, CONFLICT);
  const conflict = conflictIn(state);
  const mine = typedText(state, 'title');
  return (
    <VersionedForm
      {...{ kept, problems, version }}
      button="Сохранить"
      conflict={
        conflict && (
          <MediaConflict
            {...{ mediaId, version: conflict.version }}
            heading="Название изменили, пока вы работали"
            id={CONFLICT}
            rows={[{ label: LABEL, saved: conflict.title, mine: mine ?? title }]}
          />
        )
      }
      done="Сохранено."
    >
      <input type="hidden" name="mediaId" value={mediaId} />
      <Field
        name="title"
        label={LABEL}
        hint="Например: «Бланк заявления о компенсации». В новости портал сам допишет вид и размер файла."
        problem={problemOf(problems, 'title')}
      >
        {(control) => <input {...control} defaultValue={mine ?? title} type="text" />}
      </Field>
    </VersionedForm>
  );
}
