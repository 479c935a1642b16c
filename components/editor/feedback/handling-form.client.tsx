'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { HandlingProblem, MessageState } from '@/lib/feedback/rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { HANDLING_FORM } from './handling-form-id';
import { doneSentences, handlingProblems } from './words';

/** One form for all messages: their buttons name it, so that what was done is told after the message has left the list. */
export function HandlingForm({ action }: { action: FormAction<HandlingProblem, MessageState> }) {
  const [state, handle] = useActionState(action, openForm);
  return (
    <form id={HANDLING_FORM} action={handle}>
      <SignedOutNotice state={state} />
      <FormProblems problems={handlingProblems(state)} answer={state} />
      <p role="status">{state.status === 'done' && doneSentences[state.shown]}</p>
    </form>
  );
}
