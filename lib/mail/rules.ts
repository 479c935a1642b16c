import { addMinutes } from 'date-fns';

/**
 * queued → sending → sent | refused (the mail server will never take it) | uncertain (it may have been taken: nobody
 * can know) | dropped (nothing left to say). From sending back to queued when it certainly was not taken.
 */
export const letterStates = ['queued', 'sending', 'sent', 'refused', 'uncertain', 'dropped'] as const;

export type LetterState = (typeof letterStates)[number];

export const letterKinds = [
  'confirm-subscription',
  'already-subscribed',
  'digest',
  'correction',
  'invitation',
  'password-link',
] as const;

export type LetterKind = (typeof letterKinds)[number];

/** A letter to be written into the outbox. */
export type NewLetter = {
  readonly kind: LetterKind;
  /** Two letters with one key are one letter. */
  readonly key: string;
  readonly recipient: string;
  readonly subscriberId: string | null;
  /** What its words are made from when it is sent; ids, never words of people. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
};

/** A letter that is being sent. */
export type SentLetter = NewLetter & { readonly id: string; readonly attempts: number };

/** A letter in words. */
export type WrittenLetter = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address for one-click unsubscribing (RFC 8058); null where there is nothing to unsubscribe from. */
  readonly unsubscribe: string | null;
};

/** What an attempt means for a letter; `problem` is a code and never repeats the mail server's sentence. */
export type Verdict =
  | { readonly kind: 'sent' | 'dropped' }
  /** `isAddress`: the server does not take letters for this address, whatever they say. */
  | { readonly kind: 'refused'; readonly problem: string; readonly isAddress: boolean }
  | { readonly kind: 'later'; readonly problem: string }
  | { readonly kind: 'uncertain'; readonly problem: string };

/** `dueAt` is null when the letter is settled. */
export type AfterAttempt = {
  readonly state: LetterState;
  readonly problem: string;
  readonly dueAt: Date | null;
};

/** Minutes to wait after the first, second … attempt that came to nothing; the last one goes on. */
const PAUSES = [1, 5, 15, 60, 180, 360];

/** After so many attempts (about three days) the letter counts as refused; a person may send it once more. */
const MOST_ATTEMPTS = 15;

/** Letters that somebody waits for at the screen go before those that many get. */
export function priorityOf(kind: LetterKind): 0 | 1 {
  return kind === 'digest' || kind === 'correction' ? 1 : 0;
}

/** What becomes of a letter after its attempt number `attempts`, the first being 1. */
export function afterAttempt(verdict: Verdict, attempts: number, now: Date): AfterAttempt {
  switch (verdict.kind) {
    case 'sent':
    case 'dropped':
      return { state: verdict.kind, problem: '', dueAt: null };
    case 'later':
      return attempts < MOST_ATTEMPTS
        ? { state: 'queued', problem: verdict.problem, dueAt: nextAttempt(attempts, now) }
        : { state: 'refused', problem: verdict.problem, dueAt: null };
    default:
      return { state: verdict.kind, problem: verdict.problem, dueAt: null };
  }
}

function nextAttempt(attempts: number, now: Date): Date {
  return addMinutes(now, PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? PAUSES[0] ?? 1);
}
