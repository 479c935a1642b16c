import type { ChosenCategory } from './categories.rules';
import type { PlannedArticle } from './plan.rules';
import type { Note } from './rules';

/** Something to be written: what the file says, and what the portal makes of it. */
export type Candidate = {
  readonly planned: PlannedArticle;
  readonly guid: string;
  readonly hash: string;
  readonly personId: string;
  readonly photoId: string | null;
  readonly notes: readonly Note[];
};

/** A candidate that has got its addresses. */
export type Addressed = Candidate & {
  readonly id: string;
  readonly slug: string;
  readonly paths: readonly string[];
  readonly oldSlugs: readonly string[];
  readonly addressNotes: readonly Note[];
};

/** Where the news of a batch belong. */
export type Places = {
  readonly sourceId: string;
  readonly categoryIds: ReadonlyMap<ChosenCategory, string>;
};
