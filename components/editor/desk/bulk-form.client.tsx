'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { FormProblems, type ShownProblem } from '@/components/ui/form-problems';
import type { BulkDeed, BulkProblem } from '@/lib/articles/bulk.rules';
import { type FormAction, type FormState, openForm } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import type { ShownArticleProblem } from '../article/form-state';
import { SignedOutNotice } from '../article/notices';
import { refusedProblem } from '../article/problem-sentences';
import { ChooseAllButton } from '../cards/choose-all-button.client';
import styles from './article-search-view.module.css';
import { BULK_FORM } from './bulk-form-id';

/** What was done with how many, and with which not and why. `title` null: not for this person's eyes. */
export type ShownOutcome = {
  readonly deed: BulkDeed;
  readonly count: number;
  readonly refusals: readonly {
    readonly articleId: string;
    readonly title: string | null;
    readonly problem: ShownArticleProblem | undefined;
  }[];
};

/** One form for the whole list; its boxes stand beside the titles. */
export function BulkForm({ action }: { action: FormAction<BulkProblem, ShownOutcome> }) {
  const [answer, change] = useActionState(action, openForm);
  return (
    <form action={change} className={styles.bulk} id={BULK_FORM}>
      <SignedOutNotice state={answer} />
      <FormProblems answer={answer} problems={bulkProblems(answer)} />
      <div role="status">{answer.status === 'done' && <Outcome outcome={answer.shown} />}</div>
      <fieldset className={styles.deeds}>
        <legend>С выбранными</legend>
        <ChooseAllButton />
        {deeds.map(({ deed, label }) => (
          <button className="button-secondary" key={deed} name="deed" type="submit" value={deed}>
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

const deeds: readonly { deed: BulkDeed; label: string }[] = [
  { deed: 'submit', label: 'Отправить на проверку' },
  { deed: 'takeBack', label: 'Вернуть в работу' },
  { deed: 'unschedule', label: 'Снять с расписания' },
  { deed: 'discard', label: 'Отложить черновики' },
];

function bulkProblems(answer: FormState<BulkProblem, ShownOutcome>): ShownProblem[] {
  if (answer.status === 'misfilled') return [{ sentence: 'Выберите новости из списка на этой странице' }];
  return answer.status === 'refused' ? [{ sentence: 'Отметьте в списке хотя бы одну новость' }] : [];
}

const doneWords: Readonly<Record<BulkDeed, string>> = {
  submit: 'Отправлено на проверку',
  takeBack: 'Возвращено в работу',
  unschedule: 'Снято с расписания',
  discard: 'Отложено',
};

function Outcome({ outcome: { deed, count, refusals } }: { outcome: ShownOutcome }) {
  return (
    <>
      <p>
        {doneWords[deed]}: {plural(count, ['новость', 'новости', 'новостей'])}.
      </p>
      {refusals.length > 0 && (
        <>
          <p>Не получилось: {plural(refusals.length, ['новость', 'новости', 'новостей'])}.</p>
          <ul>
            {refusals.map(({ articleId, title, problem }) => (
              <li key={articleId}>
                <Link href={`/editor/articles/${articleId}`}>{title ?? 'Новость'}</Link>:{' '}
                {problem ? refusedProblem(problem).sentence : 'сделать этого не удалось'}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
