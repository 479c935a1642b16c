'use client';

import { useActionState } from 'react';
import { AppealChoice } from '@/components/ui/appeal-choice';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { type ReaderGuard, ReaderGuardFields } from '@/components/ui/reader-guard-fields';
import { COMMENT_LIMITS, type CommentProblem } from '@/lib/comments/rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';
import { commentProblems } from './comment-sentences';

type CommentFormProps = {
  action: FormAction<CommentProblem, never>;
  slug: string;
  guard: ReaderGuard;
  /** Where an official appeal is sent by post. */
  postalAddress: string;
  isOpen: boolean;
};

/** Rendered on the server alone: a refused comment comes back with everything typed and a new question. */
export function CommentForm({ action, slug, guard, postalAddress, isOpen }: CommentFormProps) {
  const [state, send] = useActionState(action, openForm);
  // Closed while somebody wrote: the form stays, so that the text is not lost.
  if (!isOpen && state.status === 'open') return null;
  const problems = commentProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  const typed = (field: string) => typedText(state, field) ?? '';
  const hasConsented = typed('consent') === 'yes' && !problemOf('consent');
  return (
    <form action={send} noValidate>
      <FormProblems problems={problems} answer={state} />
      <input type="hidden" name="slug" value={slug} />
      <Field name="name" label="Имя" hint="Его увидят читатели." problem={problemOf('name')}>
        {(control) => (
          <input {...control} type="text" autoComplete="name" required defaultValue={typed('name')} />
        )}
      </Field>
      <Field name="email" label="Электронная почта" hint="Не публикуется." problem={problemOf('email')}>
        {(control) => (
          <input {...control} type="email" autoComplete="email" required defaultValue={typed('email')} />
        )}
      </Field>
      <Field
        name="text"
        label="Комментарий"
        hint={`До ${formatNumber(COMMENT_LIMITS.text)} знаков. Не пишите номера документов, карт и телефонов.`}
        problem={problemOf('text')}
      >
        {(control) => <textarea {...control} rows={8} required defaultValue={typed('text')} />}
      </Field>
      <AppealChoice
        words={appealWords}
        postalAddress={postalAddress}
        problem={problemOf('notAppeal')}
        typed={typed('notAppeal')}
      />
      <ReaderGuardFields
        guard={guard}
        isAskedAnew={state.status !== 'open'}
        hasConsented={hasConsented}
        problemOf={problemOf}
      />
      <button className="button" type="submit">
        Отправить комментарий
      </button>
    </form>
  );
}

const appealWords = {
  legend: 'Комментарий или обращение',
  subject: 'Комментарий',
  choice: 'Это не обращение, опубликуйте как комментарий',
};
