'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { COMMENT_LIMITS, type ModerationProblem } from '@/lib/comments/rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';
import { SignedOutNotice } from '../article/notices';
import styles from './moderation-view.module.css';
import { moderationProblems } from './words';

type AnswerFormProps = {
  action: FormAction<ModerationProblem, null>;
  commentId: string;
  /** The answer that readers see; empty where there is none. */
  answer: string;
};

export function AnswerForm({ action, commentId, answer }: AnswerFormProps) {
  const [state, save] = useActionState(action, openForm);
  const fieldId = `answer-${commentId}`;
  return (
    <details className={styles.answering} open={state.status !== 'open'}>
      <summary>{answer ? 'Изменить ответ пресс-службы' : 'Ответить от имени пресс-службы'}</summary>
      <form action={save} noValidate>
        <SignedOutNotice state={state} />
        <FormProblems problems={moderationProblems(state)} answer={state} />
        <p role="status">{state.status === 'done' && 'Ответ сохранён, читатели уже видят его.'}</p>
        <input type="hidden" name="commentId" value={commentId} />
        <div className="field">
          <label className="field-label" htmlFor={fieldId}>
            Ответ пресс-службы
          </label>
          <p className="field-hint" id={`${fieldId}-hint`}>
            До {formatNumber(COMMENT_LIMITS.answer)} знаков. Пустой ответ убирает прежний.
          </p>
          <textarea
            id={fieldId}
            name="answer"
            rows={4}
            key={answer}
            defaultValue={typedText(state, 'answer') ?? answer}
            aria-describedby={`${fieldId}-hint`}
          />
        </div>
        <button className="button" type="submit">
          Сохранить ответ
        </button>
      </form>
    </details>
  );
}
