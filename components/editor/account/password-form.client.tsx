'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { type PasswordChangeProblem, SHORTEST_PASSWORD } from '@/lib/people/password.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { passwordProblems } from './sentences';

type PasswordFormProps = {
  action: FormAction<PasswordChangeProblem, 'changed'>;
  /** For password managers: whose password it is. */
  email: string;
};

export function PasswordForm({ action, email }: PasswordFormProps) {
  const [state, change] = useActionState(action, openForm);
  const problems = passwordProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <form action={change} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p role="status">
        {state.status === 'done' && 'Пароль изменён. На других устройствах нужно войти заново.'}
      </p>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field name="password" label="Нынешний пароль" problem={problemOf('password')}>
        {(control) => <input {...control} type="password" autoComplete="current-password" />}
      </Field>
      <Field
        name="newPassword"
        label="Новый пароль"
        hint={`Не короче ${SHORTEST_PASSWORD} знаков.`}
        problem={problemOf('newPassword')}
      >
        {(control) => <input {...control} type="password" autoComplete="new-password" />}
      </Field>
      <button className="button" type="submit">
        Изменить пароль
      </button>
    </form>
  );
}
