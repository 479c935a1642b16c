import { useEffect, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { SecondStepProblem } from '@/lib/people/second-factor.rules';
import type { FormState } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { codeProblems } from './sentences';

type CodeFormProps = {
  ticket: string;
  callbackUrl: string;
  state: FormState<SecondStepProblem, never>;
  send: (form: FormData) => void;
};

/** The second step, in place of the form with the password. */
export function CodeForm({ ticket, callbackUrl, state, send }: CodeFormProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const problems = codeProblems(state);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Второй шаг
      </h2>
      <form action={send} noValidate>
        <FormProblems problems={problems} answer={state} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <input type="hidden" name="ticket" value={ticket} />
        <Field
          name="code"
          label="Код"
          hint="Шесть цифр из приложения на телефоне или один из запасных кодов."
          problem={problemOf(problems, 'code')}
        >
          {(control) => <input {...control} type="text" autoCapitalize="none" autoComplete="one-time-code" />}
        </Field>
        <button className="button" type="submit">
          Продолжить
        </button>
      </form>
      <p>
        Нет ни телефона, ни запасных кодов? Попросите другого администратора сбросить ваш второй шаг.{' '}
        <a href="/editor/login">Начать вход сначала</a>
      </p>
    </>
  );
}
