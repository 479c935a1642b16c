'use client';

import type { ReactNode } from 'react';
import { FormProblems, type ShownProblem } from '@/components/ui/form-problems';
import type { FormArticle } from '@/lib/articles/form.rules';
import { typedText } from '@/lib/shared/form-state';
import { ActionCardFields } from './action-card-fields';
import styles from './article-form.module.css';
import { ConflictPanel } from './conflict-panel';
import type { ArticleFormAction, ArticleFormState } from './form-state';
import { typedValues, valuesOf } from './form-values';
import { useKeptForm } from './kept-form';
import { SignedOutNotice, UnreachableNotice } from './notices';
import { writingProblems } from './problem-sentences';
import { type FormChoices, PropertyFields } from './property-fields';
import { TextFields } from './text-fields';
import { useUnsavedWarning } from './unsaved-warning';

/** What may follow the writing. */
export type NextSteps = { readonly maySubmit: boolean; readonly mayCheck: boolean };

type ArticleFormProps = {
  action: ArticleFormAction;
  /** Null for an article that does not exist yet, and where the session has ended. */
  article: Pick<FormArticle, 'id' | 'slug' | 'text' | 'standing'> | null;
  choices: FormChoices;
  /** Nobody works on a text: the form only appears when there is typed text to give back. */
  isResting: boolean;
  steps: NextSteps;
  /** What kept a new article from being submitted at once. */
  firstProblems: readonly ShownProblem[];
  /** What has just been done; it gives way to the form's own answers. */
  note: ReactNode;
};

/**
 * The form in which articles are written. It works without script; with it, answers come without leaving the page
 * and nothing in the fields is touched, so that words typed while an answer is on its way stay.
 */
export function ArticleForm({
  action,
  article,
  choices,
  isResting,
  steps,
  firstProblems,
  note,
}: ArticleFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const warning = useUnsavedWarning(state);
  if (isResting && !('typed' in state)) return note;
  const values = 'typed' in state ? typedValues(state.typed) : valuesOf(article);
  const problems = state.status === 'open' ? firstProblems : writingProblems(state);
  const articleId = article?.id ?? typedText(state, 'articleId');
  const fields = { values, problems };
  return (
    <form
      action={send}
      className={styles.form}
      noValidate
      onInput={warning.markChanged}
      onSubmit={(event) => {
        warning.markSent();
        submit(event);
      }}
    >
      {/* Enter in a field presses the first button of a form: it has to be this one, never «поверх». */}
      <button hidden name="wish" type="submit" value="save" />
      {articleId && <input name="articleId" type="hidden" value={articleId} />}
      <input name="version" type="hidden" value={versionOf(state, article)} />
      {state.status === 'open' && note}
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      <ConflictPanel articleId={articleId} mine={values} state={state} />
      <div className={styles.columns}>
        <div className={styles.text}>
          <TextFields {...fields} onBodyChange={warning.markChanged} library={choices} />
        </div>
        <div className={styles.properties}>
          <PropertyFields {...fields} choices={choices} />
          <ActionCardFields {...fields} />
        </div>
      </div>
      <Buttons isPending={isPending} steps={steps} state={state} />
    </form>
  );
}

function versionOf(state: ArticleFormState, article: ArticleFormProps['article']): string {
  if (state.status === 'done') return String(state.shown.version);
  const typed = 'typed' in state ? state.typed.version?.[0] : undefined;
  return typed ?? String(article?.standing.version ?? '');
}

function Buttons({
  state,
  steps,
  isPending,
}: {
  state: ArticleFormState;
  steps: NextSteps;
  isPending: boolean;
}) {
  return (
    <div className={styles.buttons}>
      <button className="button-secondary" name="wish" type="submit" value="save">
        Сохранить черновик
      </button>
      {steps.maySubmit && (
        <button
          className={steps.mayCheck ? 'button-secondary' : 'button'}
          name="wish"
          type="submit"
          value="submit"
        >
          Отправить на проверку
        </button>
      )}
      {steps.mayCheck && (
        <button className="button" name="wish" type="submit" value="check">
          К проверке и публикации
        </button>
      )}
      <p className={styles.status} role="status">
        {isPending ? 'Сохраняем…' : savedSentence(state)}
      </p>
    </div>
  );
}

function savedSentence(state: ArticleFormState): string {
  if (state.status !== 'done') return '';
  const { at, unsubmitted } = state.shown;
  return unsubmitted.length === 0
    ? `Черновик сохранён в ${at}`
    : `Черновик сохранён в ${at}, но на проверку не отправлен: исправьте то, что перечислено выше`;
}
