'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { GivenPassword, PersonProblem } from '@/lib/people/managing.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { GivenPasswordNotice } from './given-password-notice';
import { personProblems } from './sentences';

type NewPasswordFormProps = { action: FormAction<PersonProblem, GivenPassword>; personId: string };

export function NewPasswordForm({ action, personId }: NewPasswordFormProps) {
  const [state, give, isPending] = useActionState(action, openForm);
  if (state.status === 'done') {
    return <GivenPasswordNotice heading="Пароль заменён, все сеансы закончены" given={state.shown} />;
  }
  return (
    <form action={give}>
      <SignedOutNotice state={state} />
      <FormProblems problems={personProblems(state)} answer={state} />
      <input type="hidden" name="personId" value={personId} />
      <button className="button-secondary" type="submit" disabled={isPending}>
        Дать новый пароль
      </button>
    </form>
  );
}
