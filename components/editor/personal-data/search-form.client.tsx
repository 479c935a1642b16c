'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { PersonalDataProblem } from '@/lib/personal-data/rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import styles from './found-view.module.css';
import { searchProblems } from './words';

/** Sent by POST, so that the address gets into no log and no history. */
export function SearchForm({ action }: { action: FormAction<PersonalDataProblem, never> }) {
  const [state, inquire] = useActionState(action, openForm);
  const problems = searchProblems(state);
  return (
    <form className={styles.part} action={inquire} noValidate>
      <SignedOutNotice state={state} />
      <FormProblems problems={problems} answer={state} />
      <Field
        name="email"
        label="Электронная почта"
        hint="Та, которую человек указывал в формах. Запрос останется в журнале изменений, сам адрес — нет."
        problem={problems.find(({ field }) => field === 'email')?.sentence}
      >
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="off"
            defaultValue={typedText(state, 'email') ?? ''}
          />
        )}
      </Field>
      <button className="button" type="submit">
        Найти
      </button>
    </form>
  );
}
