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
import { planningProblems } from './problems';
import styles from './schedule.module.css';

type WithdrawalPlanFormProps = {
  action: FormAction<ShownArticleProblem, never>;
  articleId: string;
  version: number;
  /** Minutes of the portal's zone, as the field has them. */
  planned: { readonly withdrawAt: string; readonly reason: string } | null;
  earliest: string;
  label: string;
};

export function WithdrawalPlanForm(props: WithdrawalPlanFormProps) {
  const { action, articleId, version, planned, earliest, label } = props;
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = planningProblems(state, ['withdrawAt', 'withdrawAtReason']);
  return (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      <Field label={label} name="withdrawAt" problem={problemOf(problems, 'withdrawAt')}>
        {(control) => (
          <input
            {...control}
            className={styles.moment}
            defaultValue={typedText(state, 'withdrawAt') ?? planned?.withdrawAt}
            min={earliest}
            step={60}
            type="datetime-local"
          />
        )}
      </Field>
      <Field
        hint={limitHint(LIMITS.reason)}
        label="Что скажем читателям, когда новость будет снята"
        name="withdrawAtReason"
        problem={problemOf(problems, 'withdrawAtReason')}
      >
        {(control) => (
          <textarea
            {...control}
            defaultValue={typedText(state, 'withdrawAtReason') ?? planned?.reason}
            rows={3}
          />
        )}
      </Field>
      <button className="button-secondary" disabled={isPending} type="submit">
        {planned ? 'Изменить план снятия' : 'Запланировать снятие'}
      </button>
    </form>
  );
}
