'use client';

import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import { typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { limitHint } from '../article/problem-sentences';
import { type SeenAction, SeenForm } from './seen-form.client';

type RemoveFormProps = {
  action: SeenAction;
  seen: { readonly articleId: string; readonly version: number };
};

export function RemoveForm({ action, seen }: RemoveFormProps) {
  return (
    <SeenForm action={action} button="Удалить навсегда" buttonClass="button-danger" hidden={seen}>
      {({ state, problems }) => (
        <Field
          hint={`${limitHint(LIMITS.reason)}. Причину увидят только в редакции`}
          label="Причина"
          name="why"
          problem={problemOf(problems, 'why')}
        >
          {(control) => <textarea {...control} defaultValue={typedText(state, 'why') ?? ''} rows={3} />}
        </Field>
      )}
    </SeenForm>
  );
}
