'use client';

import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import type { ShownArticleProblem } from '../article/form-state';
import { useKeptForm } from '../article/kept-form';
import { limitHint } from '../article/problem-sentences';
import { Change, type ChangeNote } from '../review/publish-forms.client';
import { MomentField, PlanningForm } from './planning-form';
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
  const kept = useKeptForm(action);
  const { state, isPending } = kept;
  const problems = planningProblems(state, ['publishAt', 'why']);
  return (
    <PlanningForm articleId={articleId} kept={kept} problems={problems} version={version}>
      <MomentField
        earliest={earliest}
        label={label}
        name="publishAt"
        problem={problemOf(problems, 'publishAt')}
        value={typedText(state, 'publishAt') ?? publishAt}
      />
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
    </PlanningForm>
  );
}
