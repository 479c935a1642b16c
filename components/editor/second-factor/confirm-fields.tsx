import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { inGroups, type SecondFactorProblem } from '@/lib/people/second-factor.rules';
import type { FormState } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import styles from './second-factor-view.module.css';
import { secondFactorProblems } from './sentences';

type ConfirmFieldsProps = {
  state: FormState<SecondFactorProblem, readonly string[]>;
  secret: string;
  picture: ReactNode;
  /** For password managers: whose password it is. */
  email: string;
  confirm: (form: FormData) => void;
  begin: (form: FormData) => void;
};

/** The key for the phone, and the field for the first code that the phone makes of it. */
export function ConfirmFields({ state, secret, picture, email, confirm, begin }: ConfirmFieldsProps) {
  const problems = secondFactorProblems(state);
  return (
    <>
      <form action={confirm} noValidate>
        <FormProblems problems={problems} answer={state} />
        <h2>1. Передайте ключ телефону</h2>
        <p>Откройте приложение, выберите «Добавить» и&nbsp;наведите камеру на&nbsp;этот код.</p>
        {picture}
        <p>
          Если камеры нет или вы&nbsp;открыли эту страницу на&nbsp;том&nbsp;же телефоне, введите ключ
          в&nbsp;приложение сами:
          <br />
          <strong className={styles.key}>{inGroups(secret)}</strong>
        </p>
        <h2>2. Введите код из приложения и&nbsp;пароль</h2>
        <Field name="code" label="Код из шести цифр" problem={problemOf(problems, 'code')}>
          {(control) => <input {...control} type="text" inputMode="numeric" autoComplete="one-time-code" />}
        </Field>
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field
          name="password"
          label="Ваш пароль"
          hint="Он нужен, чтобы никто другой не мог подключить к вашему доступу свой телефон"
          problem={problemOf(problems, 'password')}
        >
          {(control) => <input {...control} type="password" autoComplete="current-password" />}
        </Field>
        <button className="button" type="submit">
          Включить второй шаг
        </button>
      </form>
      <form action={begin} className={styles.other}>
        <button className="button-secondary" type="submit">
          Показать другой ключ
        </button>
      </form>
    </>
  );
}
