'use client';

import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { LIMITS } from '@/lib/articles/rules';
import { type FormAction, typedText } from '@/lib/shared/form-state';
import { problemOf } from './form-field';
import type { ShownArticleProblem } from './form-state';
import { useKeptForm } from './kept-form';
import { SignedOutNotice, UnreachableNotice } from './notices';
import { articleProblems, limitHint } from './problem-sentences';

/** Asks for the public reason; sending it is the confirmation. */
export function WithdrawForm({
  action,
  articleId,
  version,
}: {
  action: FormAction<ShownArticleProblem, never>;
  articleId: string;
  version: number;
}) {
  const { state, send, submit, isUnreachable } = useKeptForm(action);
  const problems = articleProblems(state);
  return (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      <Field
        hint={`${limitHint(LIMITS.reason)}. Эти слова увидят читатели, например: «Указан неверный срок приёма заявлений»`}
        label="Причина"
        name="reason"
        problem={problemOf(problems, 'reason')}
      >
        {(control) => <textarea {...control} defaultValue={typedText(state, 'reason') ?? ''} rows={3} />}
      </Field>
      <button className="button-danger" type="submit">
        Снять с публикации
      </button>
    </form>
  );
}
