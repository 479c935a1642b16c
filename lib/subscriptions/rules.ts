import { subDays, subMinutes } from 'date-fns';
import type { ChallengeProblem } from '@/lib/challenge/rules';

/** unconfirmed → active → ended; suspended: the mail server refuses its letters. From each of them back to active. */
export const subscriptionStates = ['unconfirmed', 'active', 'suspended', 'ended'] as const;

export type SubscriptionState = (typeof subscriptionStates)[number];

export const frequencies = ['at-once', 'daily', 'weekly'] as const;

export type Frequency = (typeof frequencies)[number];

export const SUBSCRIBER_LIMITS = { name: 100, phone: 30, position: 200 } as const;

/** How often letters come, as pages and letters say it: «Письма приходят раз в день». */
export const frequencyWords: Readonly<Record<Frequency, string>> = {
  'at-once': 'сразу после публикации',
  daily: 'раз в день',
  weekly: 'раз в неделю',
};

export const stateWords: Readonly<Record<SubscriptionState, string>> = {
  unconfirmed: 'не подтверждена',
  active: 'действует',
  suspended: 'приостановлена',
  ended: 'отменена',
};

/** What a subscriber chose. An empty list of categories means all of them, those of the future included. */
export type Choices = { readonly frequency: Frequency; readonly categories: readonly string[] };

/** A subscription as its page shows it: digests are forwarded, so it never shows name, phone or the whole address. */
export type Subscription = Choices & {
  readonly state: SubscriptionState;
  readonly maskedEmail: string;
  /** False for one that ended before it began: somebody else had given the address. */
  readonly wasConfirmed: boolean;
  /** When an ended subscription is deleted. */
  readonly deletedAt: Date | null;
};

/** What the page of a subscription has just done, for the sentence that says so. */
export const subscriptionDeeds = ['confirmed', 'changed', 'ended'] as const;

export type SubscriptionDeed = (typeof subscriptionDeeds)[number];

export type RequestProblem =
  | { readonly key: ChallengeProblem | 'robot' | 'consentChanged' }
  | { readonly key: 'unknownCategory' }
  | { readonly key: 'tooMany'; readonly seconds: number };

export type SubscriptionProblem = { readonly key: 'gone' | 'notActive' | 'unknownCategory' };

/** Whether the form, sent once more for an address, replaces what stands there. Whoever sends it may be a stranger. */
export function mayBeRenewed(state: SubscriptionState): boolean {
  return state === 'unconfirmed' || state === 'ended';
}

/**
 * Whether one more letter about the subscription itself may go to an address that got some at `sent`. The form is
 * open to everybody: nobody's letter box may be filled by it.
 */
export function mayWriteAgain(sent: readonly Date[], now: Date): boolean {
  const lately = sent.filter((moment) => moment > subMinutes(now, 10)).length;
  const today = sent.filter((moment) => moment > subDays(now, 1)).length;
  return lately === 0 && today < 5;
}

const REFUSALS_IN_A_ROW = 3;

/** What the mail server's refusal of a letter means for a subscription. */
export function afterRefusal({ state, refusals }: { state: SubscriptionState; refusals: number }): {
  state: SubscriptionState;
  refusals: number;
} {
  const inARow = refusals + 1;
  const isSuspended = state === 'active' && inARow >= REFUSALS_IN_A_ROW;
  return { state: isSuspended ? 'suspended' : state, refusals: inARow };
}

/** «i***@portal.test»: its owner knows it, nobody else learns it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}***${email.slice(at)}`;
}

/** «новости всех категорий», «новости категорий «Семьям с детьми», «Документы»» */
export function choiceWords(categoryNames: readonly string[]): string {
  if (categoryNames.length === 0) return 'новости всех категорий';
  const names = categoryNames.map((name) => `«${name}»`).join(', ');
  return categoryNames.length === 1 ? `новости категории ${names}` : `новости категорий ${names}`;
}

export function subscriptionPath(token: string): string {
  return `/subscription/${token}`;
}

export function unsubscribePath(token: string): string {
  return `${subscriptionPath(token)}/unsubscribe`;
}
