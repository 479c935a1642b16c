'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { PersonProblem } from '@/lib/people/managing.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { endedSentence, personProblems } from './sentences';

type ResetSecondFactorFormProps = {
  action: FormAction<PersonProblem, { endedSessions: number }>;
  personId: string;
  hasSecondFactor: boolean;
};

export function ResetSecondFactorForm({ action, personId, hasSecondFactor }: ResetSecondFactorFormProps) {
  const [state, reset, isPending] = useActionState(action, openForm);
  return (
    <form action={reset}>
      <SignedOutNotice state={state} />
      <FormProblems problems={personProblems(state)} answer={state} />
      <p role="status">
        {state.status === 'done' && `Второй шаг сброшен. ${endedSentence(state.shown.endedSessions)}`}
      </p>
      {hasSecondFactor ? (
        <>
          <p>
            Если человек потерял и телефон, и запасные коды. Убедитесь, что просит именно он: после сброса
            войти можно будет с одним паролем.
          </p>
          <input type="hidden" name="personId" value={personId} />
          <button className="button-danger" type="submit" disabled={isPending}>
            Сбросить второй шаг
          </button>
        </>
      ) : (
        <p>Не включён. Человек включает его сам на странице «Учётная запись».</p>
      )}
    </form>
  );
}
