import { STRUCTURE_PATH } from './entries.rules';
import type { SavingProblem } from './saved.rules';

/** A standing page or a text of consent. `lead` is empty for consents, `body` is cleaned HTML. */
export type TextValues = { readonly title: string; readonly lead: string; readonly body: string };

export type TextProblem<At = Date> =
  | SavingProblem<TextValues, At>
  /** A version that says the same would ask readers for nothing new. */
  | { readonly key: 'unchanged' };

/** Characters. */
export const TEXT_LIMITS = { title: 200, lead: 500, body: 200_000 } as const;

export const PAGES_PATH = `${STRUCTURE_PATH}/pages`;
export const CONSENTS_PATH = `${STRUCTURE_PATH}/consents`;

export type ListedText = { readonly slug: string; readonly title: string };

/** One version of a consent as the desk sees it. */
export type ConsentVersion = {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
  /** Comments, messages and subscriptions that stand on it. */
  readonly uses: number;
};
