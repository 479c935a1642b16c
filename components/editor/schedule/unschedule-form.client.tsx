'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { SignedOutNotice } from '../article/notices';
import { planningProblems } from './problems';
import styles from './schedule.module.css';

type UnscheduleFormProps = {
  action: FormAction<ShownArticleProblem, never>;
  articleId: string;
  version: number;
};

/** The way back from the schedule to writing. */
export function UnscheduleForm({ action, articleId, version }: UnscheduleFormProps) {
  const [state, unschedule] = useActionState(action, openForm);
  return (
    <form action={unschedule} className={styles.part}>
      <SignedOutNotice state={state} />
      <FormProblems answer={state} problems={planningProblems(state, [])} />
      <p>
        Пока новость стоит в расписании, её текст закрыт для правки. Чтобы изменить его, снимите новость с
        расписания.
      </p>
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      <button className="button-secondary" type="submit">
        Снять с расписания
      </button>
    </form>
  );
}
