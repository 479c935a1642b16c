'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { GlossaryProblem } from '@/lib/glossary/rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { glossaryProblems } from './words';

type RemoveAbbreviationFormProps = {
  abbreviation: { readonly id: string; readonly short: string };
  action: FormAction<GlossaryProblem, never>;
};

/** Leads back to the list. */
export function RemoveAbbreviationForm({ abbreviation, action }: RemoveAbbreviationFormProps) {
  const [state, send, isPending] = useActionState(action, openForm);
  return (
    <form action={send}>
      <SignedOutNotice state={state} />
      <FormProblems problems={glossaryProblems(state)} answer={state} />
      <input type="hidden" name="abbreviationId" value={abbreviation.id} />
      <button className="button-danger" type="submit" disabled={isPending}>
        Удалить «{abbreviation.short}»
      </button>
    </form>
  );
}
