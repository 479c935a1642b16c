'use client';

import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import { typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { limitHint } from '../article/problem-sentences';
import { type SeenAction, SeenForm } from './seen-form.client';

export function NewRemarkForm({ action, articleId }: { action: SeenAction<void>; articleId: string }) {
  return (
    <SeenForm action={action} button="Оставить замечание" hidden={{ articleId }}>
      {({ state, problems }) => (
        <Field
          hint={`${limitHint(LIMITS.remark)}. Его увидят все, кто открывает новость в редакции`}
          label="Новое замечание"
          name="words"
          problem={problemOf(problems, 'words')}
        >
          {(control) => <textarea {...control} defaultValue={typedText(state, 'words') ?? ''} rows={3} />}
        </Field>
      )}
    </SeenForm>
  );
}
