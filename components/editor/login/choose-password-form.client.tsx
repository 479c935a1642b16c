'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { AccessProblem } from '@/lib/people/access.rules';
import { SHORTEST_PASSWORD } from '@/lib/people/password.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { choosingProblems } from './sentences';

type ChoosePasswordFormProps = {
  action: FormAction<AccessProblem, never>;
  token: string;
  email: string;
};

export function ChoosePasswordForm({ action, token, email }: ChoosePasswordFormProps) {
  const [state, choose] = useActionState(action, openForm);
  const problems = choosingProblems(state);
  return (
    <form action={choose} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p>
        Адрес для входа: <strong>{email}</strong>. На всех устройствах, где с&nbsp;этим адресом выполнен вход,
        нужно будет войти заново.
      </p>
      <input type="hidden" name="token" value={token} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field
        name="newPassword"
        label="Новый пароль"
        hint={`Не короче ${SHORTEST_PASSWORD} знаков. Возьмите, например, четыре случайных слова.`}
        problem={problemOf(problems, 'newPassword')}
      >
        {(control) => <input {...control} type="password" autoComplete="new-password" />}
      </Field>
      <button className="button" type="submit">
        Сохранить пароль
      </button>
    </form>
  );
}
