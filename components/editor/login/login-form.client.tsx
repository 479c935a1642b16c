'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { SignInProblem } from '@/lib/people/session.rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { signInProblems } from './sentences';

export function LoginForm({
  action,
  callbackUrl,
}: {
  action: FormAction<SignInProblem, never>;
  callbackUrl: string;
}) {
  const [state, signIn] = useActionState(action, openForm);
  const problems = signInProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <form action={signIn} noValidate>
      <FormProblems problems={problems} answer={state} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field name="email" label="Электронная почта" problem={problemOf('email')}>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="username"
            defaultValue={typedText(state, 'email') ?? ''}
          />
        )}
      </Field>
      <Field name="password" label="Пароль" problem={problemOf('password')}>
        {(control) => <input {...control} type="password" autoComplete="current-password" />}
      </Field>
      <button className="button" type="submit">
        Войти
      </button>
    </form>
  );
}
