import { unstable_rethrow } from 'next/navigation';
import { type SubmitEvent, useActionState, useState, useTransition } from 'react';
import { type FormAction, type FormState, openForm } from '@/lib/shared/form-state';

/**
 * A form whose fields nobody touches. Without script it is sent to `send`. With script the action is called by hand,
 * because React empties a form after its action, and because an answer that never came (`isUnreachable`) must leave
 * the words where they are instead of showing an error page. `carryOut` takes the action's place where there is script.
 */
export function useKeptForm<Problem, Shown>(
  action: FormAction<Problem, Shown>,
  carryOut: FormAction<Problem, Shown> = action,
) {
  const [posted, send] = useActionState(action, openForm);
  const [answer, setAnswer] = useState<FormState<Problem, Shown> | null>(null);
  const [isUnreachable, setUnreachable] = useState(false);
  const [isPending, startSending] = useTransition();
  const state = answer ?? posted;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startSending(async () => {
      try {
        setAnswer(await carryOut(state, form));
        setUnreachable(false);
      } catch (error) {
        unstable_rethrow(error);
        setUnreachable(true);
      }
    });
  }

  return { state, send, submit, isPending, isUnreachable, forgive: () => setUnreachable(false) };
}
