'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { SignedOutNotice } from '../article/notices';
import { planningProblems } from './problems';
import styles from './schedule.module.css';

type CancelWithdrawalFormProps = {
  action: FormAction<ShownArticleProblem, never>;
  articleId: string;
  version: number;
};

export function CancelWithdrawalForm({ action, articleId, version }: CancelWithdrawalFormProps) {
  const [state, cancel] = useActionState(action, openForm);
  return (
    <form action={cancel} className={styles.part}>
      <SignedOutNotice state={state} />
      <FormProblems answer={state} problems={planningProblems(state, [])} />
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      <button className="button-secondary" type="submit">
        Не снимать: отменить план
      </button>
    </form>
  );
}
