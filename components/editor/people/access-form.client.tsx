'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { PersonProblem } from '@/lib/people/managing.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { personProblems } from './sentences';

type AccessFormProps = {
  action: FormAction<PersonProblem, never>;
  personId: string;
  button: { readonly label: string; readonly look: 'button' | 'button-danger' };
};

/** One button that takes access away or gives it back; both lead on to the person's page. */
export function AccessForm({ action, personId, button }: AccessFormProps) {
  const [state, send, isPending] = useActionState(action, openForm);
  return (
    <form action={send}>
      <SignedOutNotice state={state} />
      <FormProblems problems={personProblems(state)} answer={state} />
      <input type="hidden" name="personId" value={personId} />
      <button className={button.look} type="submit" disabled={isPending}>
        {button.label}
      </button>
    </form>
  );
}
