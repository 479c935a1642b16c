import { useEffect, useRef } from 'react';
import styles from './form-problems.module.css';

/** A problem in words; `field` is the id of the control to mend, absent when it is about the whole form. */
export type ShownProblem = { readonly field?: string | undefined; readonly sentence: string };

/**
 * All problems of a form, above it. Takes the focus at every answer (`answer` is the state of `useActionState`), so
 * that a screen reader reads it and the first link is one Tab away.
 */
export function FormProblems({ problems, answer }: { problems: readonly ShownProblem[]; answer: unknown }) {
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same problems in a new answer are news as well
  useEffect(() => summary.current?.focus(), [answer]);
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without script it is the browser that leads the reader to the answer
    <div className={styles.summary} ref={summary} role="alert" tabIndex={-1} autoFocus>
      <h2 className={styles.heading}>Исправьте, пожалуйста</h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  );
}
