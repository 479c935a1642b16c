import type { ChallengeProblem } from '@/lib/challenge/rules';
import type { FoundData } from '@/lib/guard/rules';

export const messageStates = ['new', 'in-work', 'answered', 'closed'] as const;

export type MessageState = (typeof messageStates)[number];

export const MESSAGE_LIMITS = { name: 100, subject: 200, text: 5000 } as const;

/** Messages on one page of the inbox. */
export const INBOX_PAGE = 50;

/** A message as the press service sees it. */
export type InboxMessage = {
  readonly id: string;
  readonly state: MessageState;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly handledAt: Date | null;
  readonly handledBy: string | null;
};

export type FeedbackProblem =
  | { readonly key: ChallengeProblem | 'robot' | 'consentChanged' }
  | { readonly key: 'appeal' }
  | { readonly key: 'tooMany'; readonly seconds: number }
  | { readonly key: 'personalData'; readonly found: readonly FoundData[] };

export type HandlingProblem = { readonly key: 'notAllowed' | 'gone' };

export function inboxPath(state: MessageState, page = 1): string {
  const query = new URLSearchParams({ state, ...(page > 1 && { page: String(page) }) });
  return `/editor/feedback?${query}`;
}
