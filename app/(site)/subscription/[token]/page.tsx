import type { Metadata } from 'next';
import type { CategoryChoice } from '@/components/subscription/choice-fields';
import { ChoicesForm } from '@/components/subscription/choices.form';
import { SubscriptionButton } from '@/components/subscription/subscription-button.form';
import {
  SubscriptionPart,
  SubscriptionView,
  subscriptionHeading,
  UNKNOWN_SUBSCRIPTION,
  UnknownSubscriptionView,
} from '@/components/subscription/subscription-view';
import { listCategories } from '@/lib/structure/queries';
import { findSubscription } from '@/lib/subscriptions/queries';
import type { Subscription } from '@/lib/subscriptions/rules';
import { subscriptionQuery } from '@/lib/subscriptions/schema';
import { changeSubscriptionAction, confirmSubscriptionAction, endSubscriptionAction } from './actions';

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, unknown>> };

// The address is a key. (A stricter policy for referrers would take from the forms the origin that Next asks for.)
const SECRET = { robots: { index: false, follow: false } } satisfies Metadata;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const subscription = await findSubscription((await params).token);
  // The layer of kept documents answers with this status: notFound() would get Next's empty shell.
  if (!subscription) return { title: UNKNOWN_SUBSCRIPTION, ...SECRET, other: { 'portal-status': '404' } };
  const { done } = subscriptionQuery.parse(await searchParams);
  return { title: subscriptionHeading(subscription.state, done), ...SECRET };
}

export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [subscription, categories] = await Promise.all([findSubscription(token), listCategories()]);
  if (!subscription) return <UnknownSubscriptionView />;
  const { done } = subscriptionQuery.parse(await searchParams);
  return (
    <SubscriptionView
      subscription={subscription}
      heading={subscriptionHeading(subscription.state, done)}
      categories={categories}
    >
      <SubscriptionForms {...{ token, subscription, categories }} />
    </SubscriptionView>
  );
}

type FormsProps = { token: string; subscription: Subscription; categories: readonly CategoryChoice[] };

function SubscriptionForms({ token, subscription, categories }: FormsProps) {
  const confirm = (label: string) => (
    <SubscriptionButton action={confirmSubscriptionAction} token={token} label={label} look="button" />
  );
  switch (subscription.state) {
    case 'unconfirmed':
    case 'suspended':
      return confirm('Подтвердить подписку');
    case 'ended':
      return confirm('Подписаться снова');
    case 'active':
      return (
        <>
          <SubscriptionPart heading="Изменить подписку">
            <ChoicesForm
              action={changeSubscriptionAction}
              token={token}
              choices={subscription}
              categories={categories.map(({ id, name }) => ({ id, name }))}
            />
          </SubscriptionPart>
          <SubscriptionPart heading="Отписаться">
            <p>Новости перестанут приходить сразу.</p>
            <SubscriptionButton
              action={endSubscriptionAction}
              token={token}
              label="Отписаться от новостей"
              look="button-secondary"
            />
          </SubscriptionPart>
        </>
      );
  }
}
