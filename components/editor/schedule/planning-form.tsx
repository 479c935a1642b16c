import { Field } from '@/components/ui/field';
import { FormProblems, type ShownProblem } from '@/components/ui/form-problems';
import type { ShownArticleProblem } from '../article/form-state';
import type { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import styles from './schedule.module.css';

type PlanningFormProps = {
  kept: ReturnType<typeof useKeptForm<ShownArticleProblem, never>>;
  problems: readonly ShownProblem[];
  articleId: string;
  version: number;
  children: React.ReactNode;
};

/** The frame of a form that plans for an article: first what came of it, then its fields and buttons. */
export function PlanningForm({ kept, problems, articleId, version, children }: PlanningFormProps) {
  return (
    <form action={kept.send} noValidate onSubmit={kept.submit}>
      <SignedOutNotice state={kept.state} />
      {kept.isUnreachable && <UnreachableNotice />}
      <FormProblems answer={kept.state} problems={problems} />
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      {children}
    </form>
  );
}

type MomentFieldProps = {
  name: string;
  /** Names the zone: the browser's may be another. */
  label: string;
  problem: string | undefined;
  /** Minutes of the portal's zone, as the field has them. */
  value: string | undefined;
  earliest: string;
};

export function MomentField({ name, label, problem, value, earliest }: MomentFieldProps) {
  return (
    <Field label={label} name={name} problem={problem}>
      {(control) => (
        <input
          {...control}
          className={styles.moment}
          defaultValue={value}
          min={earliest}
          step={60}
          type="datetime-local"
        />
      )}
    </Field>
  );
}
