import type { ArticleProblem } from './rules';

/** What may be done with many articles at once: nothing that readers see, and nothing that cannot be undone. */
export const bulkDeeds = ['submit', 'takeBack', 'unschedule', 'discard'] as const;

export type BulkDeed = (typeof bulkDeeds)[number];

/** At most so many at once: a page of the list. */
export const MOST_AT_ONCE = 20;

/** Value of a box in the list: which article, as it was seen. */
export function boxValue({ id, version }: { id: string; version: number }): string {
  return `${id} ${version}`;
}

export type BulkProblem = { readonly key: 'nothingChosen' };

export type BulkOutcome = {
  readonly deed: BulkDeed;
  /** With how many it was done. */
  readonly count: number;
  readonly refusals: readonly BulkRefusal[];
};

/** `problem` undefined: refused without a word, which no command does. */
export type BulkRefusal = { readonly articleId: string; readonly problem: ArticleProblem | undefined };
