'use client';

import { FormProblems, type ShownProblem } from '@/components/ui/form-problems';
import type { FormAction } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { articleProblems } from '../article/problem-sentences';
import styles from './restore-form.module.css';

type RestoreFormProps = {
  action: FormAction<ShownArticleProblem, never>;
  articleId: string;
  version: number;
  /** Number of the edition to be brought back. */
  edition: number;
  /** The text that this edition had on the way, where that is to be brought back. */
  checkpoint?: string;
  /** The draft that has to give way, if there is one. */
  draft: { readonly number: number; readonly changedBy: string } | null;
};

/** Brings an earlier text back as a new draft. A draft that is in work gives way only when that is ticked. */
export function RestoreForm({ action, articleId, version, edition, checkpoint, draft }: RestoreFormProps) {
  const { state, send, submit, isUnreachable } = useKeptForm(action);
  const problems = articleProblems(state).map(withoutOwnText);
  return (
    <form action={send} className={styles.form} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      <input name="edition" type="hidden" value={edition} />
      {checkpoint && <input name="checkpoint" type="hidden" value={checkpoint} />}
      <p>
        Этот текст станет новым черновиком. Читатели увидят его, только когда вы его опубликуете. Все редакции
        останутся в истории.
      </p>
      {draft && (
        <p>
          <label className={styles.choice}>
            <input id="setAside" name="setAside" type="checkbox" value={draft.number} />
            <span>
              Отложить черновик №&nbsp;{draft.number}, над которым идёт работа ({draft.changedBy}). Его текст
              сохранится в истории
            </span>
          </label>
        </p>
      )}
      <button className="button-secondary" type="submit">
        {checkpoint ? 'Вернуть этот текст' : 'Вернуть эту редакцию'}
      </button>
    </form>
  );
}

/** This form has no text of its own to be compared with what was saved meanwhile, or to be lost. */
function withoutOwnText(problem: ShownProblem): ShownProblem {
  if (problem.field === undefined) return { sentence: problem.sentence.split('. ', 1)[0] ?? '' };
  if (problem.field !== 'conflict') return problem;
  return {
    sentence:
      'Пока эта страница была открыта, новость изменили. Откройте страницу заново и проверьте, нужна ли ещё эта редакция',
  };
}
