import type { CommentState } from '@/lib/comments/rules';
import type { ConsentSlug } from '@/lib/consents/rules';
import type { MessageState } from '@/lib/feedback/rules';
import type { LetterKind, LetterState } from '@/lib/mail/rules';
import type { Role } from '@/lib/people/rules';
import type { Frequency, SubscriptionState } from '@/lib/subscriptions/rules';

/** All that the portal holds about whoever gave one e-mail address. Newest first everywhere. */
export type HeldData = {
  readonly comments: readonly HeldComment[];
  readonly messages: readonly HeldMessage[];
  readonly subscription: HeldSubscription | null;
  readonly letters: readonly HeldLetter[];
  /** Of somebody who works at the desk; it is not given by consent, and `erase` leaves it alone. */
  readonly account: HeldAccount | null;
};

export type GivenConsent = { readonly slug: ConsentSlug; readonly version: number };

export type HeldComment = {
  readonly id: string;
  readonly state: CommentState;
  readonly name: string;
  readonly text: string;
  /** «Ответ пресс-службы», empty where there is none. */
  readonly answer: string;
  readonly createdAt: Date;
  readonly consent: GivenConsent;
  readonly article: { readonly slug: string; readonly title: string };
};

export type HeldMessage = {
  readonly id: string;
  readonly state: MessageState;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly handledAt: Date | null;
  readonly consent: GivenConsent;
};

export type HeldSubscription = {
  readonly state: SubscriptionState;
  readonly frequency: Frequency;
  readonly name: string;
  readonly phone: string;
  readonly position: string;
  /** Names of the chosen categories; null: all of them. */
  readonly categories: readonly string[] | null;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly consent: GivenConsent;
  /** News chosen for its letters; rows older than 60 days are deleted. */
  readonly told: readonly { readonly slug: string; readonly toldAt: Date }[];
};

export type HeldLetter = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly state: LetterState;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
};

export type HeldAccount = {
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
};

/** What can be erased, in numbers; subscriptions are 0 or 1. */
export type HeldCounts = {
  readonly comments: number;
  readonly messages: number;
  readonly subscriptions: number;
  readonly letters: number;
};

export function countHeld({ comments, messages, subscription, letters }: HeldData): HeldCounts {
  return {
    comments: comments.length,
    messages: messages.length,
    subscriptions: subscription ? 1 : 0,
    letters: letters.length,
  };
}

export function isNothing(counts: HeldCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** Why data are erased (152-ФЗ): the person asks, withdraws consent, the authority demands, the purpose is reached. */
export const erasureBases = ['request', 'withdrawal', 'authority', 'purpose'] as const;

export type ErasureBasis = (typeof erasureBases)[number];

/**
 * What becomes of published comments; all others are deleted. `unname`: the text stays without name and address.
 * `delete`: what the consent text promises to whoever withdraws the consent.
 */
export const commentFates = ['unname', 'delete'] as const;

export type CommentFate = (typeof commentFates)[number];

/** Stands where the name of a commentator stood. */
export const ERASED_NAME = 'Имя удалено';

/** What an erasure did. */
export type Erased = {
  readonly unnamedComments: number;
  readonly deletedComments: number;
  readonly messages: number;
  readonly subscriptions: number;
  readonly letters: number;
  /** Of `letters`: those that were being handed to the mail server and cannot be recalled. */
  readonly lettersUnderWay: number;
};

export function erasedAnything({ lettersUnderWay: _, ...counts }: Erased): boolean {
  return Object.values(counts).some((count) => count > 0);
}

/** What the log of changes notes down about the data of one address. */
export const deedKinds = ['find', 'export', 'erase'] as const;

/** So many of the newest are shown. */
export const MOST_DEEDS = 20;

export type Deed = {
  readonly kind: (typeof deedKinds)[number];
  readonly at: Date;
  readonly by: string;
  /** For `erase` alone. */
  readonly erasure: LoggedErasure | null;
};

/** The paper that an erasure rests upon; nothing of it names the person. */
export type ErasureOrder = {
  readonly basis: ErasureBasis;
  /** Day of the paper, YYYY-MM-DD. */
  readonly day: string;
  /** Its number in the office's register; empty where there is none. */
  readonly number: string;
};

export type LoggedErasure = ErasureOrder & { readonly erased: Erased };

export type PersonalDataProblem = { readonly key: 'notAllowed' };

export type ErasureProblem = PersonalDataProblem | { readonly key: 'linkEnded' | 'dayAhead' };

export const PERSONAL_DATA_PATH = '/editor/personal-data';

/** The search, saying that the hour of a link is over. */
export const LINK_ENDED_PATH = `${PERSONAL_DATA_PATH}?again=ended`;

export const EXPORT_PATH = `${PERSONAL_DATA_PATH}/export`;

/** The page of what was found; `token` stands for the address, which never gets into addresses and logs. */
export function foundPath(token: string): string {
  return `${PERSONAL_DATA_PATH}/${token}`;
}

/** The same page, telling what the newest erasure did. */
export function erasedPath(token: string): string {
  return `${foundPath(token)}?done=erased`;
}

export function erasePath(token: string): string {
  return `${foundPath(token)}/erase`;
}
