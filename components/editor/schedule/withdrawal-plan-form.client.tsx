'use client';

import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import type { ShownArticleProblem } from '../article/form-state';
import { useKeptForm } from '../article/kept-form';
import { limitHint } from '../article/problem-sentences';
import { MomentField, PlanningForm } from './planning-form';
import { planningProblems } from './problems';

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
  const kept = useKeptForm(action);
  const { state, isPending } = kept;
  const problems = planningProblems(state, ['withdrawAt', 'withdrawAtReason']);
  return (
    <PlanningForm articleId={articleId} kept={kept} problems={problems} version={version}>
      <MomentField
        earliest={earliest}
        label={label}
        name="withdrawAt"
        problem={problemOf(problems, 'withdrawAt')}
        value={typedText(state, 'withdrawAt') ?? planned?.withdrawAt}
      />
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
    </PlanningForm>
  );
}
