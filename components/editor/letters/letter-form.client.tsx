'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { LetterDecision, LetterProblem } from '@/lib/mail/desk.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { LETTER_FORM } from './letter-form-id';
import { doneSentences, letterProblems } from './words';

/** One form for all letters: what was done is told after the letter has left the list. */
export function LetterForm({ action }: { action: FormAction<LetterProblem, LetterDecision> }) {
  const [state, decide] = useActionState(action, openForm);
  return (
    <form id={LETTER_FORM} action={decide}>
      <SignedOutNotice state={state} />
      <FormProblems problems={letterProblems(state)} answer={state} />
      <p role="status">{state.status === 'done' && doneSentences[state.shown]}</p>
    </form>
  );
}
