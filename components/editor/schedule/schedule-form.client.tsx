'use client';

import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { LIMITS } from '@/lib/articles/rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import type { ShownArticleProblem } from '../article/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { limitHint } from '../article/problem-sentences';
import { Change, type ChangeNote } from '../review/publish-forms.client';
import { planningProblems } from './problems';
import styles from './schedule.module.css';

type ScheduleFormProps = {
  action: FormAction<ShownArticleProblem, never>;
  articleId: string;
  version: number;
  /** Minutes of the portal's zone as the field has them; empty: nothing is planned yet. */
  publishAt: string;
  earliest: string;
  /** Names the zone: the browser's may be another. */
  label: string;
  button: string;
  choices: readonly { readonly minute: string; readonly label: string }[];
  /** What the first plan decides besides its time; null where that was decided. */
  decision: { readonly isUnseen: boolean; readonly note: ChangeNote } | null;
};

export function ScheduleForm(props: ScheduleFormProps) {
  const { action, articleId, version, publishAt, earliest, label, button, choices, decision } = props;
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = planningProblems(state, ['publishAt', 'why']);
  return (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      <Field label={label} name="publishAt" problem={problemOf(problems, 'publishAt')}>
        {(control) => (
          <input
            {...control}
            className={styles.moment}
            defaultValue={typedText(state, 'publishAt') ?? publishAt}
            min={earliest}
            step={60}
            type="datetime-local"
          />
        )}
      </Field>
      {decision?.isUnseen && (
        <Field
          hint={`${limitHint(LIMITS.reason)}. Второй человек этот текст не проверял: новость останется на рабочем столе, пока её не посмотрит другой редактор`}
          label="Почему без проверки"
          name="why"
          problem={problemOf(problems, 'why')}
        >
          {(control) => <textarea {...control} defaultValue={typedText(state, 'why') ?? ''} rows={2} />}
        </Field>
      )}
      {decision && <Change note={decision.note} />}
      <button className="button" disabled={isPending} type="submit">
        {button}
      </button>
      {choices.length > 0 && (
        <div className={styles.choices}>
          <p>Или сразу:</p>
          {choices.map((choice) => (
            <button
              className="button-secondary"
              disabled={isPending}
              key={choice.minute}
              name="quick"
              type="submit"
              value={choice.minute}
            >
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
