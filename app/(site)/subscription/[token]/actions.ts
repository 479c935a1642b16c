'use server';

import { redirect } from 'next/navigation';
import {
  changeSubscription,
  confirmSubscription,
  endSubscription,
} from '@/lib/subscriptions/managing.commands';
import { type SubscriptionDeed, subscriptionPath } from '@/lib/subscriptions/rules';
import { choicesSchema, tokenSchema } from '@/lib/subscriptions/schema';
import { visitorAction } from '@/lib/web/action';

export const confirmSubscriptionAction = visitorAction(tokenSchema, confirmSubscription, showDone);

export const changeSubscriptionAction = visitorAction(choicesSchema, changeSubscription, showDone);

export const endSubscriptionAction = visitorAction(tokenSchema, endSubscription, showDone);

function showDone(done: SubscriptionDeed, { token }: { token: string }): never {
  redirect(`${subscriptionPath(token)}?done=${done}`);
}
