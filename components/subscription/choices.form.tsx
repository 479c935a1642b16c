'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, openForm, typedChoices, typedText } from '@/lib/shared/form-state';
import type { Choices, SubscriptionProblem } from '@/lib/subscriptions/rules';
import { type CategoryChoice, ChoiceFields } from './choice-fields';
import { subscriptionProblems } from './subscription-sentences';

type ChoicesFormProps = {
  action: FormAction<SubscriptionProblem, never>;
  token: string;
  /** What is chosen now. */
  choices: Choices;
  categories: readonly CategoryChoice[];
};

/** Changes how often a subscriber is written to and about what. */
export function ChoicesForm({ action, token, choices, categories }: ChoicesFormProps) {
  const [state, send] = useActionState(action, openForm);
  const problems = subscriptionProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <form action={send} noValidate>
      <FormProblems problems={problems} answer={state} />
      <input type="hidden" name="token" value={token} />
      <ChoiceFields
        chosen={{
          frequency: typedText(state, 'frequency') ?? choices.frequency,
          categories: typedChoices(state, 'categories') ?? choices.categories,
        }}
        categories={categories}
        problemOf={problemOf}
      />
      <button className="button" type="submit">
        Сохранить изменения
      </button>
    </form>
  );
}
