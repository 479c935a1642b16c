'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { AskingProblem } from '@/lib/people/access.rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { askingProblems } from './sentences';

export function ForgottenForm({ action }: { action: FormAction<AskingProblem, 'asked'> }) {
  const [state, ask] = useActionState(action, openForm);
  const problems = askingProblems(state);
  if (state.status === 'done') {
    return (
      <p role="status">
        Если у&nbsp;этого адреса есть доступ в&nbsp;редакцию, через минуту на&nbsp;него придёт письмо
        со&nbsp;ссылкой. Она действует один час. Письма нет? Проверьте папку «Спам» или обратитесь
        к&nbsp;администратору.
      </p>
    );
  }
  return (
    <form action={ask} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p>Введите адрес, с&nbsp;которым входите. Пришлём ссылку, по&nbsp;которой вы выберете новый пароль.</p>
      <Field name="email" label="Электронная почта" problem={problemOf(problems, 'email')}>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="username"
            defaultValue={typedText(state, 'email') ?? ''}
          />
        )}
      </Field>
      <button className="button" type="submit">
        Прислать ссылку
      </button>
    </form>
  );
}
