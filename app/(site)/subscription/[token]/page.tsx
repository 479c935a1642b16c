import type { Metadata } from 'next';
import { SubscriptionForms } from '@/components/subscription/subscription-forms';
import {
  SubscriptionView,
  subscriptionHeading,
  UNKNOWN_SUBSCRIPTION,
  UnknownSubscriptionView,
} from '@/components/subscription/subscription-view';
import { listCategories } from '@/lib/structure/queries';
import { findSubscription } from '@/lib/subscriptions/queries';
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
  return { title: subscriptionHeading(subscription, done), ...SECRET };
}

export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [subscription, heads] = await Promise.all([findSubscription(token), listCategories()]);
  if (!subscription) return <UnknownSubscriptionView />;
  const { done } = subscriptionQuery.parse(await searchParams);
  const categories = heads.map(({ id, name }) => ({ id, name }));
  return (
    <SubscriptionView
      subscription={subscription}
      heading={subscriptionHeading(subscription, done)}
      categories={categories}
    >
      <SubscriptionForms
        {...{ token, subscription, categories }}
        confirm={confirmSubscriptionAction}
        change={changeSubscriptionAction}
        end={endSubscriptionAction}
      />
    </SubscriptionView>
  );
}
