'use client';

import { type ReactNode, useRef } from 'react';
import { FormProblems, type ShownProblem } from '@/components/ui/form-problems';
import type { FormArticle } from '@/lib/articles/form.rules';
import { ActionCardFields } from './action-card-fields';
import styles from './article-form.module.css';
import { type ArticleWriting, useArticleWriting } from './article-writing';
import type { Autosaving } from './autosave/autosave-desk';
import { AutosaveLine } from './autosave/autosave-line';
import type { AutosaveStanding } from './autosave/autosave-standing';
import { CopyOffer } from './autosave/copy-offer';
import { SessionNotice } from './autosave/session-notice';
import { atRest } from './autosave/use-autosave';
import { ConflictPanel } from './conflict-panel';
import type { ArticleFormAction, ArticleFormState } from './form-state';
import { SignedOutNotice, UnreachableNotice } from './notices';
import { type FormChoices, PropertyFields } from './property-fields';
import { TextFields } from './text-fields';

/** What may follow the writing. */
export type NextSteps = { readonly maySubmit: boolean; readonly mayCheck: boolean };

type ArticleFormProps = {
  action: ArticleFormAction;
  /** Null for an article that does not exist yet, and where the session has ended. */
  article: Pick<FormArticle, 'id' | 'slug' | 'text' | 'standing'> | null;
  choices: FormChoices;
  /** Null where the text is none that may be saved by itself. */
  autosaving: Autosaving | null;
  /** Of the portal, for times that this browser tells. */
  zone: string;
  /** Nobody works on a text: the form only appears when there is typed text to give back. */
  isResting: boolean;
  steps: NextSteps;
  /** What kept a new article from being submitted at once. */
  firstProblems: readonly ShownProblem[];
  /** What has just been done; it gives way to the first new word and to the form's own answers. */
  note: ReactNode;
};

/**
 * The form in which articles are written. It works without script; with it, answers come without leaving the page
 * and nothing in the fields is touched, so that words typed while an answer is on its way stay.
 */
export function ArticleForm(props: ArticleFormProps) {
  const { article, choices, steps, note } = props;
  const form = useRef<HTMLFormElement>(null);
  const writing = useArticleWriting(form, props);
  const { kept, standing, fields } = writing;
  if (props.isResting && !('typed' in kept.state)) return note;
  return (
    <form
      action={kept.send}
      className={styles.form}
      noValidate
      onInput={writing.markChanged}
      onSubmit={(event) => {
        writing.markSent();
        kept.submit(event);
      }}
      ref={form}
    >
      {/* Enter in a field presses the first button of a form: it has to be this one, never «поверх». */}
      <button hidden name="wish" type="submit" value="save" />
      {writing.articleId && <input name="articleId" type="hidden" value={writing.articleId} />}
      <input name="version" type="hidden" value={versionOf(kept.state, article)} />
      {kept.state.status === 'open' && !writing.isChanged && note}
      <Notices writing={writing} zone={props.zone} />
      <div className={styles.columns} key={writing.givenNumber}>
        <div className={styles.text}>
          <TextFields {...fields} onBodyChange={writing.markChanged} library={choices} />
        </div>
        <div className={styles.properties}>
          <PropertyFields {...fields} choices={choices} />
          <ActionCardFields {...fields} />
        </div>
      </div>
      <Buttons isPending={kept.isPending} standing={standing} state={kept.state} steps={steps} />
    </form>
  );
}

function Notices({ writing, zone }: { writing: ArticleWriting; zone: string }) {
  const { kept, answer, standing, desk, start } = writing;
  return (
    <>
      <SignedOutNotice state={answer} />
      {answer.status !== 'signedOut' && <SessionNotice standing={standing} />}
      {kept.isUnreachable && <UnreachableNotice />}
      <FormProblems answer={kept.state} problems={writing.problems} />
      {desk && <CopyOffer giveBack={writing.giveBack} place={desk.place} saved={start} zone={zone} />}
      <ConflictPanel
        articleId={writing.articleId ?? desk?.articleIdNow ?? null}
        merging={writing.merging}
        state={standing.kind === 'refused' ? standing.answer : answer}
      />
    </>
  );
}

function versionOf(state: ArticleFormState, article: ArticleFormProps['article']): string {
  if (state.status === 'done') return String(state.shown.version);
  const typed = 'typed' in state ? state.typed.version?.[0] : undefined;
  return typed ?? String(article?.standing.version ?? '');
}

function Buttons({
  state,
  standing,
  steps,
  isPending,
}: {
  state: ArticleFormState;
  standing: AutosaveStanding;
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
      <AutosaveLine
        buttons={isPending ? 'Сохраняем…' : savedSentence(state)}
        standing={isPending ? atRest : standing}
      />
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
