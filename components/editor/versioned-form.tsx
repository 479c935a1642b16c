import { FormProblems, type ShownProblem } from '@/components/ui/form-problems';
import type { useKeptForm } from './article/kept-form';
import { SignedOutNotice, UnreachableNotice } from './article/notices';

type VersionedFormProps<Problem, Shown> = {
  kept: ReturnType<typeof useKeptForm<Problem, Shown>>;
  problems: readonly ShownProblem[];
  /** Of what is being changed, as the page was made; an answer brings a later one. */
  version: number;
  /** What is said once it is saved. */
  done: React.ReactNode;
  /** Somebody else was faster: what they saved, and the button that goes over it. */
  conflict: React.ReactNode;
  button: string;
  className?: string | undefined;
  children: React.ReactNode;
};

/** The frame of a form for something that two may change at once: first what came of it, then its fields. */
export function VersionedForm<Problem, Shown extends { readonly version: number }>({
  kept: { state, send, submit, isPending, isUnreachable },
  ...props
}: VersionedFormProps<Problem, Shown>) {
  const version = state.status === 'done' ? state.shown.version : props.version;
  return (
    <form className={props.className} action={send} noValidate onSubmit={submit}>
      {/* Enter in a field presses the first button: it must never be the one that goes over another's work. */}
      <button hidden type="submit" />
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={props.problems} answer={state} />
      <p role="status">{state.status === 'done' && props.done}</p>
      {props.conflict}
      <input type="hidden" name="version" value={version} />
      {props.children}
      <button className="button" type="submit" disabled={isPending}>
        {props.button}
      </button>
    </form>
  );
}
