'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { CommentState, Moderated, ModerationProblem } from '@/lib/comments/rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { ChooseAllButton } from '../cards/choose-all-button.client';
import { DECISION_FORM } from './decision-form-id';
import styles from './moderation-view.module.css';
import { moderatedSentence, moderationProblems, rejectionReasons } from './words';

type DecisionFormProps = {
  action: FormAction<ModerationProblem, Moderated>;
  state: CommentState;
  isEmpty: boolean;
};

/** One form for the whole list: what to do is the value of the button that sends it. */
export function DecisionForm({ action, state, isEmpty }: DecisionFormProps) {
  const [answer, decide] = useActionState(action, openForm);
  return (
    <form id={DECISION_FORM} action={decide}>
      <SignedOutNotice state={answer} />
      <FormProblems problems={moderationProblems(answer)} answer={answer} />
      <div className={styles.done} role="status">
        {answer.status === 'done' && <DoneNote moderated={answer.shown} />}
      </div>
      {!isEmpty && (
        <div className={styles.bar}>
          <ChooseAllButton />
          {state !== 'published' && (
            <button className="button" type="submit" name="decision" value="publish">
              Опубликовать выбранные
            </button>
          )}
          {state !== 'rejected' && <Rejection />}
        </div>
      )}
    </form>
  );
}

function Rejection() {
  return (
    <>
      <Field name="reason" label="Причина отказа">
        {(control) => (
          <select {...control}>
            {rejectionReasons.map((reason) => (
              <option key={reason} value={reason}>
                {reason}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button className="button-danger" type="submit" name="decision" value="reject">
        Отклонить выбранные
      </button>
    </>
  );
}

function DoneNote({ moderated }: { moderated: Moderated }) {
  const mayUndo = moderated.decision !== 'requeue' && moderated.count > 0;
  return (
    <>
      <p>{moderatedSentence(moderated)}</p>
      {mayUndo && (
        <button className="button-secondary" type="submit" name="undo" value={moderated.ids.join(' ')}>
          Отменить: вернуть на проверку
        </button>
      )}
    </>
  );
}
