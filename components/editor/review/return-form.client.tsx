'use client';

import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import { typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { limitHint } from '../article/problem-sentences';
import { type SeenAction, SeenForm } from './seen-form.client';

type ReturnFormProps = {
  action: SeenAction;
  seen: { readonly articleId: string; readonly version: number };
};

export function ReturnForm({ action, seen }: ReturnFormProps) {
  return (
    <SeenForm action={action} button="Вернуть на доработку" hidden={seen}>
      {({ state, problems }) => (
        <Field
          hint={limitHint(LIMITS.remark)}
          label="Что исправить"
          name="remark"
          problem={problemOf(problems, 'remark')}
        >
          {(control) => <textarea {...control} defaultValue={typedText(state, 'remark') ?? ''} rows={3} />}
        </Field>
      )}
    </SeenForm>
  );
}
