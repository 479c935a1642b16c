'use client';

import type { ReactNode } from 'react';
import { FormProblems, type ShownProblem } from '@/components/ui/form-problems';
import type { FormAction, FormState } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { articleProblems } from '../article/problem-sentences';
import styles from './review.module.css';

export type SeenAction<Shown = never> = FormAction<ShownArticleProblem, Shown>;

type SeenFormProps<Shown> = {
  action: SeenAction<Shown>;
  /** Sent along unseen: the article, and the version that the person saw. */
  hidden: Readonly<Record<string, string | number>>;
  button: string;
  buttonClass?: 'button' | 'button-secondary' | 'button-danger';
  /** Puts the form behind a disclosure of this name, which is open while there is an answer to read. */
  summary?: string;
  children?: (form: {
    state: FormState<ShownArticleProblem, Shown>;
    problems: readonly ShownProblem[];
  }) => ReactNode;
};

/** A form of one button, with the few words that it asks for. */
export function SeenForm<Shown>({
  action,
  hidden,
  button,
  buttonClass = 'button-secondary',
  summary,
  children,
}: SeenFormProps<Shown>) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = articleProblems(state);
  const form = (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {children?.({ state, problems })}
      <button className={buttonClass} disabled={isPending} type="submit">
        {button}
      </button>
    </form>
  );
  if (!summary) return form;
  return (
    <details className={styles.disclosure} open={state.status !== 'open'}>
      <summary>{summary}</summary>
      {form}
    </details>
  );
}
