import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { SecondFactorProblem } from '@/lib/people/second-factor.rules';
import type { FormState } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import { problemOf } from '../article/form-field';
import styles from './second-factor-view.module.css';
import { secondFactorProblems } from './sentences';

type PartProps = {
  state: FormState<SecondFactorProblem, unknown>;
  send: (form: FormData) => void;
  /** For password managers: whose password it is. */
  email: string;
};

export function RecoveryPart({ left, ...form }: PartProps & { left: number }) {
  return (
    <section className={styles.part} aria-labelledby="recovery-heading">
      <h2 id="recovery-heading">Запасные коды</h2>
      <p>
        Осталось {plural(left, ['запасной код', 'запасных кода', 'запасных кодов'])}. Новые отменяют прежние.
      </p>
      <PasswordedForm {...form} passwordId="recovery">
        <button className="button" type="submit">
          Получить новые коды
        </button>
      </PasswordedForm>
    </section>
  );
}

export function TurnOffPart(form: PartProps) {
  return (
    <section className={styles.part} aria-labelledby="off-heading">
      <h2 id="off-heading">Выключить</h2>
      <p>Для входа снова будет довольно пароля. Запасные коды перестанут действовать.</p>
      <PasswordedForm {...form} passwordId="off">
        <button className="button-danger" type="submit">
          Выключить второй шаг
        </button>
      </PasswordedForm>
    </section>
  );
}

/** Both forms ask for the password, so its field has the id of its form. */
function PasswordedForm({
  state,
  send,
  email,
  passwordId,
  children,
}: PartProps & { passwordId: string; children: ReactNode }) {
  const id = `${passwordId}-password`;
  const problems = secondFactorProblems(state).map((problem) => ({
    ...problem,
    field: problem.field && id,
  }));
  return (
    <form action={send} noValidate>
      <FormProblems problems={problems} answer={state} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field name={id} label="Ваш пароль" problem={problemOf(problems, id)}>
        {(control) => <input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
      {children}
    </form>
  );
}
