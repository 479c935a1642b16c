/** What became of what a file brought. */

/** Why something was not taken: each leaves the portal as it is. */
export type RowProblem =
  /** The line is no row of this table; `column` is the first that is wrong. */
  | { readonly key: 'unreadable'; readonly column: string }
  /** The portal has a row of this key, and it says something else. */
  | { readonly key: 'differs' }
  /** Another row has what only one may have: an address, a name. */
  | { readonly key: 'taken' }
  /** It refers to something that is not there. */
  | { readonly key: 'incomplete' }
  /** The database refuses it; `rule` is the constraint, where it says which. */
  | { readonly key: 'against'; readonly rule: string }
  /** Taken, without what the portal allows in no text. */
  | { readonly key: 'cleaned' };

export type FileProblem = {
  readonly key: 'noItem' | 'noFiles' | 'otherFiles' | 'differs' | 'unreadable';
};

export type Told = {
  readonly place: string;
  readonly key: string;
  readonly problem: RowProblem | FileProblem;
};

export type Tally = { readonly added: number; readonly same: number; readonly refused: number };

export const NOTHING: Tally = { added: 0, same: 0, refused: 0 };

export function plus(one: Tally, other: Tally): Tally {
  return {
    added: one.added + other.added,
    same: one.same + other.same,
    refused: one.refused + other.refused,
  };
}

/** So many wrong lines are no accident any more: the reading ends. */
export const MOST_REFUSED = 10_000;
