'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import type { EntryKind, EntryProblem } from '@/lib/structure/entries.rules';
import { SignedOutNotice } from '../article/notices';
import { ORDER_FORM } from './order-form-id';
import { entryProblems } from './words';

type OrderFormProps = { kind: EntryKind; action: FormAction<EntryProblem, { name: string; place: number }> };

/** One form for the whole list: which entry goes where is the value of the button that sends it. */
export function OrderForm({ kind, action }: OrderFormProps) {
  const [state, send] = useActionState(action, openForm);
  return (
    <form id={ORDER_FORM} action={send}>
      <SignedOutNotice state={state} />
      <FormProblems problems={entryProblems(state)} answer={state} />
      <input type="hidden" name="kind" value={kind} />
      <p role="status">
        {state.status === 'done' && `«${state.shown.name}»: теперь место ${state.shown.place}.`}
      </p>
    </form>
  );
}
