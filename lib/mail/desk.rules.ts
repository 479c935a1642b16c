import type { LetterKind, LetterState } from './rules';

/** Letters that a person may have to look at: due for long, perhaps sent, never taken. */
export const troubles = ['waiting', 'uncertain', 'refused'] as const;

export type Trouble = (typeof troubles)[number];

/** Minutes after which a letter that is not out yet counts as waiting. */
export const LONG_WAIT = 30;

/** Letters on one page of the desk. */
export const LETTERS_PAGE = 50;

/** A letter as the desk shows it. */
export type TroubledLetter = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly recipient: string;
  readonly problem: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly dueAt: Date;
};

/** Send it again at once, or take it off the list. */
export const letterDecisions = ['again', 'leave'] as const;

export type LetterDecision = (typeof letterDecisions)[number];

export type LetterProblem = { readonly key: 'notAllowed' | 'gone' };

/** What a decision makes of a letter in trouble; null where it makes no sense. */
export function decidedState(state: LetterState, decision: LetterDecision): LetterState | null {
  if (state !== 'queued' && state !== 'uncertain' && state !== 'refused') return null;
  return decision === 'again' ? 'queued' : 'dropped';
}

export function lettersPath(trouble: Trouble, page = 1): string {
  const query = new URLSearchParams({ trouble, ...(page > 1 && { page: String(page) }) });
  return `/editor/letters?${query}`;
}
