'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import type { EntryKind, EntryProblem } from '@/lib/structure/entries.rules';
import { SignedOutNotice } from '../article/notices';
import { entryProblems } from './words';

type RemoveFormProps = { kind: EntryKind; id: string; action: FormAction<EntryProblem, never> };

/** Leads back to the list. */
export function RemoveForm({ kind, id, action }: RemoveFormProps) {
  const [state, send, isPending] = useActionState(action, openForm);
  return (
    <form action={send}>
      <SignedOutNotice state={state} />
      <FormProblems problems={entryProblems(state)} answer={state} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="entryId" value={id} />
      <button className="button-danger" type="submit" disabled={isPending}>
        Удалить
      </button>
    </form>
  );
}
