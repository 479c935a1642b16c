import type { ArticleFormState, AutosaveState } from '../form-state';

/** What the form tells of its text. `isKept`: the browser had room for a copy of its own. */
export type AutosaveStanding =
  | { readonly kind: 'rest' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'untitled'; readonly isKept: boolean }
  | { readonly kind: 'saving' }
  /** `at`: «14:02», in the portal's zone. */
  | { readonly kind: 'saved'; readonly at: string; readonly isAfterTrouble: boolean }
  | { readonly kind: 'unreachable'; readonly isKept: boolean }
  | { readonly kind: 'signedOut'; readonly isKept: boolean }
  | { readonly kind: 'refused'; readonly answer: Refusal; readonly isKept: boolean };

export type Refusal = Extract<AutosaveState, { status: 'misfilled' | 'refused' }>;

/** Whether somebody else was faster. */
export function isConflict(answer: ArticleFormState | AutosaveState | null): boolean {
  return answer?.status === 'refused' && answer.problems.some(({ key }) => key === 'conflict');
}
