'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import type { SubscriptionProblem } from '@/lib/subscriptions/rules';
import { subscriptionProblems } from './subscription-sentences';

type SubscriptionButtonProps = {
  action: FormAction<SubscriptionProblem, never>;
  token: string;
  label: string;
  look: 'button' | 'button-secondary';
};

/** One button that says yes or no to a subscription. Opening its page does neither: mail programs open every link. */
export function SubscriptionButton({ action, token, label, look }: SubscriptionButtonProps) {
  const [state, send] = useActionState(action, openForm);
  return (
    <form action={send}>
      <FormProblems problems={subscriptionProblems(state)} answer={state} />
      <input type="hidden" name="token" value={token} />
      <button className={look} type="submit">
        {label}
      </button>
    </form>
  );
}
