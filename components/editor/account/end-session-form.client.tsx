'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { SessionProblem } from '@/lib/people/session.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { END_SESSION_FORM } from './end-session-form-id';

const GONE = [{ sentence: 'Этот сеанс уже закончен. Обновите страницу' }];

/** One form for all sessions: what was done is told after the session has left the list. */
export function EndSessionForm({ action }: { action: FormAction<SessionProblem, 'ended'> }) {
  const [state, end] = useActionState(action, openForm);
  const isRefused = state.status === 'refused' || state.status === 'misfilled';
  return (
    <form id={END_SESSION_FORM} action={end}>
      <SignedOutNotice state={state} />
      <FormProblems problems={isRefused ? GONE : []} answer={state} />
      <p role="status">{state.status === 'done' && 'Сеанс закончен.'}</p>
    </form>
  );
}
