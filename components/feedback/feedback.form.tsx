'use client';

import { useActionState } from 'react';
import { AppealChoice } from '@/components/ui/appeal-choice';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { type ReaderGuard, ReaderGuardFields } from '@/components/ui/reader-guard-fields';
import { type FeedbackProblem, MESSAGE_LIMITS } from '@/lib/feedback/rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';
import { feedbackProblems } from './feedback-sentences';

type FeedbackFormProps = {
  action: FormAction<FeedbackProblem, never>;
  guard: ReaderGuard;
  /** Where an official appeal is sent by post. */
  postalAddress: string;
};

/** Rendered on the server alone, as the comment form is. */
export function FeedbackForm({ action, guard, postalAddress }: FeedbackFormProps) {
  const [state, send] = useActionState(action, openForm);
  const problems = feedbackProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  const typed = (field: string) => typedText(state, field) ?? '';
  const line = (name: string, label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} problem={problemOf(name)}>
      {(control) => <input {...control} {...lineKinds[name]} required defaultValue={typed(name)} />}
    </Field>
  );
  return (
    <form action={send} noValidate>
      <FormProblems problems={problems} answer={state} />
      {line('name', 'Имя')}
      {line('email', 'Электронная почта', 'На неё придёт ответ.')}
      {line('subject', 'Тема')}
      <Field
        name="text"
        label="Сообщение"
        hint={`До ${formatNumber(MESSAGE_LIMITS.text)} знаков. Не пишите номера документов и карт.`}
        problem={problemOf('text')}
      >
        {(control) => <textarea {...control} rows={10} required defaultValue={typed('text')} />}
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
        hasConsented={typed('consent') === 'yes' && !problemOf('consent')}
        problemOf={problemOf}
      />
      <button className="button" type="submit">
        Отправить сообщение
      </button>
    </form>
  );
}

const lineKinds: Readonly<Record<string, { type: string; autoComplete: string }>> = {
  name: { type: 'text', autoComplete: 'name' },
  email: { type: 'email', autoComplete: 'email' },
  subject: { type: 'text', autoComplete: 'off' },
};

const appealWords = {
  legend: 'Сообщение или обращение',
  subject: 'Сообщение',
  choice: 'Это не обращение, передайте пресс-службе',
};
