'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { SecondStepProblem } from '@/lib/people/second-factor.rules';
import { FORGOTTEN_PATH, type SignInProblem } from '@/lib/people/session.rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { CodeForm } from './code-form';
import { isExpired, signInProblems, TOO_LATE } from './sentences';

type LoginFormProps = {
  /** Shows the ticket for the second step, where there is one. */
  signIn: FormAction<SignInProblem, string>;
  finish: FormAction<SecondStepProblem, never>;
  callbackUrl: string;
};

/** Both steps in one place: without script each answer comes with a page of its own. */
export function LoginForm({ signIn, finish, callbackUrl }: LoginFormProps) {
  const [state, sendPassword] = useActionState(signIn, openForm);
  const [codeState, sendCode] = useActionState(finish, openForm);
  const ticket = state.status === 'done' ? state.shown : typedText(codeState, 'ticket');
  if (ticket && !isExpired(codeState)) {
    return <CodeForm {...{ ticket, callbackUrl }} state={codeState} send={sendCode} />;
  }
  const problems = isExpired(codeState) ? TOO_LATE : signInProblems(state);
  return (
    <>
      <form action={sendPassword} noValidate>
        <FormProblems problems={problems} answer={isExpired(codeState) ? codeState : state} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
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
        <Field name="password" label="Пароль" problem={problemOf(problems, 'password')}>
          {(control) => <input {...control} type="password" autoComplete="current-password" />}
        </Field>
        <button className="button" type="submit">
          Войти
        </button>
      </form>
      <p>
        <a href={FORGOTTEN_PATH}>Забыли пароль?</a>
      </p>
    </>
  );
}
