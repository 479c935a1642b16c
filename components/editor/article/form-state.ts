import type { ArticleProblem } from '@/lib/articles/rules';
import type { FormAction, FormState } from '@/lib/shared/form-state';
import type { FormValues } from './form-values';

/** What somebody else saved meanwhile. `changedAt` is written out: browsers do not know the portal's zone. */
export type SavedMeanwhile = {
  readonly values: FormValues;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
};

/** An `ArticleProblem` as the browser gets it. */
export type ShownArticleProblem =
  | Exclude<ArticleProblem, { key: 'conflict' }>
  | { readonly key: 'conflict'; readonly saved: SavedMeanwhile };

/** After saving: the version to name next, the time «14:02», and what kept the text from being submitted. */
export type SavedNote = {
  readonly version: number;
  readonly at: string;
  readonly unsubmitted: readonly ShownArticleProblem[];
};

/** After an autosave: which article it is, the version to name next, and the time «14:02». */
export type AutosavedNote = { readonly articleId: string; readonly version: number; readonly at: string };

export type AutosaveState = FormState<ShownArticleProblem, AutosavedNote>;
export type AutosaveAction = FormAction<ShownArticleProblem, AutosavedNote>;

export type ArticleFormState = FormState<ShownArticleProblem, SavedNote>;
export type ArticleFormAction = FormAction<ShownArticleProblem, SavedNote>;
