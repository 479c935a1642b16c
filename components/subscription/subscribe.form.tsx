'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { type ReaderGuard, ReaderGuardFields } from '@/components/ui/reader-guard-fields';
import { type FormAction, openForm, typedChoices, typedText } from '@/lib/shared/form-state';
import type { RequestProblem } from '@/lib/subscriptions/rules';
import { type CategoryChoice, ChoiceFields } from './choice-fields';
import { requestProblems } from './subscription-sentences';

type SubscribeFormProps = {
  action: FormAction<RequestProblem, never>;
  guard: ReaderGuard;
  categories: readonly CategoryChoice[];
};

/** Rendered on the server alone, as the comment form is. */
export function SubscribeForm({ action, guard, categories }: SubscribeFormProps) {
  const [state, send] = useActionState(action, openForm);
  const problems = requestProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  const typed = (field: string) => typedText(state, field) ?? '';
  return (
    <form action={send} noValidate>
      <FormProblems problems={problems} answer={state} />
      {lines.map(({ name, label, hint, ...kind }) => (
        <Field key={name} name={name} label={label} hint={hint} problem={problemOf(name)}>
          {(control) => <input {...control} {...kind} defaultValue={typed(name)} />}
        </Field>
      ))}
      <ChoiceFields
        chosen={{
          frequency: typedText(state, 'frequency') ?? 'daily',
          categories: typedChoices(state, 'categories') ?? [],
        }}
        categories={categories}
        problemOf={problemOf}
      />
      <ReaderGuardFields
        guard={guard}
        isAskedAnew={state.status !== 'open'}
        hasConsented={typed('consent') === 'yes' && !problemOf('consent')}
        problemOf={problemOf}
      />
      <button className="button" type="submit">
        Подписаться
      </button>
    </form>
  );
}

const lines = [
  {
    name: 'email',
    label: 'Электронная почта',
    hint: 'На неё придёт письмо со ссылкой для подтверждения.',
    type: 'email',
    autoComplete: 'email',
    required: true,
  },
  {
    name: 'name',
    label: 'Фамилия, имя и отчество (необязательно)',
    hint: 'Увидит только пресс-служба.',
    type: 'text',
    autoComplete: 'name',
  },
  { name: 'phone', label: 'Телефон (необязательно)', hint: undefined, type: 'tel', autoComplete: 'tel' },
  {
    name: 'position',
    label: 'Должность (необязательно)',
    hint: 'Для журналистов и сотрудников организаций.',
    type: 'text',
    autoComplete: 'organization-title',
  },
] as const;
