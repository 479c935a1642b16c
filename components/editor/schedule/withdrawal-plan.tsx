import type { FormArticle } from '@/lib/articles/form.rules';
import { portalMinute, portalTimeWords } from '@/lib/shared/dates';
import type { FormAction } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { CancelWithdrawalForm } from './cancel-withdrawal-form.client';
import styles from './schedule.module.css';
import { WithdrawalPlanForm } from './withdrawal-plan-form.client';
import { awaySentence } from './words';

type WithdrawalPlanProps = {
  article: FormArticle;
  now: Date;
  actions: Readonly<Record<'plan' | 'cancel', FormAction<ShownArticleProblem, never>>>;
};

/** A withdrawal at a later time, beside that at once. */
export function WithdrawalPlan({ article, now, actions }: WithdrawalPlanProps) {
  const { withdrawal } = article;
  const seen = { articleId: article.id, version: article.standing.version };
  return (
    <section className={styles.part} aria-labelledby="later">
      <h2 id="later">Снять позже</h2>
      <p>
        {withdrawal ? `${awaySentence(withdrawal)}.` : 'Новость уйдёт от читателей сама, минута в минуту.'}
      </p>
      <WithdrawalPlanForm
        action={actions.plan}
        {...seen}
        planned={withdrawal && { withdrawAt: portalMinute(withdrawal.at), reason: withdrawal.reason }}
        earliest={portalMinute(now)}
        label={`День и время снятия ${portalTimeWords()}`}
      />
      {withdrawal && <CancelWithdrawalForm action={actions.cancel} {...seen} />}
    </section>
  );
}
