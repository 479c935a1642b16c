import type { Frequency, SubscriptionState } from './rules';

/** Subscribers on one page of the desk's list. */
export const SUBSCRIBERS_PAGE = 50;

/** Which subscribers the desk asks for. */
export type SubscriberFilter = {
  /** Part of an address or of a name. */
  readonly q: string;
  readonly state?: SubscriptionState | undefined;
  readonly frequency?: Frequency | undefined;
  /** Id of a category that they are told of, also because they want all. */
  readonly category?: string | undefined;
};

/** A subscriber as the press service sees them. */
export type DeskSubscriber = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly position: string;
  readonly state: SubscriptionState;
  readonly frequency: Frequency;
  /** Names; empty: all categories. */
  readonly categories: readonly string[];
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  /** Letters that the mail server refused, in a row. */
  readonly refusals: number;
  readonly refusedAt: Date | null;
  readonly refusal: string;
};

export type SubscriberCounts = {
  readonly states: Readonly<Record<SubscriptionState, number>>;
  /** Of active subscribers: who is told of each category, and who of them chose it by name. */
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly told: number;
    readonly byName: number;
  }[];
};

export type ExportProblem = { readonly key: 'notAllowed' };

export function subscribersPath({ q, state, frequency, category }: SubscriberFilter, page = 1): string {
  return addressWith('/editor/subscribers', {
    q,
    state,
    frequency,
    category,
    page: page > 1 ? `${page}` : '',
  });
}

export const EXPORT_PATH = '/editor/subscribers/export';

function addressWith(path: string, fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
