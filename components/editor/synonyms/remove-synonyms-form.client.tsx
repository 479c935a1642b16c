'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { SynonymGroup, SynonymProblem } from '@/lib/search/synonyms.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { synonymProblems } from './synonym-words';

type RemoveSynonymsFormProps = { group: SynonymGroup; action: FormAction<SynonymProblem, never> };

/** Leads back to the list. */
export function RemoveSynonymsForm({ group, action }: RemoveSynonymsFormProps) {
  const [state, send, isPending] = useActionState(action, openForm);
  return (
    <form action={send}>
      <SignedOutNotice state={state} />
      <FormProblems problems={synonymProblems(state)} answer={state} />
      <input type="hidden" name="groupId" value={group.id} />
      <input type="hidden" name="version" value={group.version} />
      <button className="button-danger" type="submit" disabled={isPending}>
        Удалить
      </button>
    </form>
  );
}
