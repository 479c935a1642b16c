'use server';

import { redirect } from 'next/navigation';
import { requestSubscription } from '@/lib/subscriptions/commands';
import { subscriptionSchema } from '@/lib/subscriptions/schema';
import { visitorAction } from '@/lib/web/action';

export const requestSubscriptionAction = visitorAction(subscriptionSchema, requestSubscription, () =>
  redirect('/subscribe/sent'),
);
