import type { WorkingState } from './rules';

/**
 * Where an article stands, in the desk's eyes: the state of a text that readers have not seen, or whether there is a
 * new edition of one that they have. `discarded`: a draft that was given up.
 */
export type DeskState = WorkingState | 'published' | 'republishing' | 'withdrawn' | 'removed' | 'discarded';

/** Filters of the desk's list. */
export const deskFilters = [
  ...(['all', 'draft', 'review', 'returned', 'scheduled'] as const),
  ...(['republishing', 'published', 'unchecked', 'withdrawn', 'removed', 'discarded'] as const),
] as const;

export type DeskFilter = (typeof deskFilters)[number];

export type DeskArticle = {
  readonly id: string;
  readonly title: string;
  readonly state: DeskState;
  /** State of the new edition where readers have an older one. */
  readonly work: WorkingState | null;
  /** Named by bulk actions. */
  readonly version: number;
  /** When the text in work goes out by itself. */
  readonly publishAt: Date | null;
  /** Null until the article was published. */
  readonly publicAddress: string | null;
  /** Of the text that is worked on, else of the live one. */
  readonly changedBy: string;
  readonly changedAt: Date;
  /** Names of colleagues who have its form open now. */
  readonly openedBy: readonly string[];
};

/** What the desk's list can be kept to besides states. */
export type DeskChoices = {
  readonly categories: readonly Choice[];
  readonly authors: readonly Choice[];
};

type Choice = { readonly id: string; readonly name: string };

/** `article` and `working` are states as the database has them; `working` null: nobody works on a text. */
export function deskState(article: string, working: WorkingState | null): DeskState {
  if (article === 'withdrawn' || article === 'removed') return article;
  if (article === 'published') return working ? 'republishing' : 'published';
  return working ?? 'discarded';
}

/** Parts of the desk, in reading order. */
export type DeskPartName =
  | ('ownDrafts' | 'returned' | 'review' | 'othersDrafts' | 'scheduled' | 'republishing')
  | ('unchecked' | 'published' | 'withdrawn');

/** The newest articles of a part, and how many it has in all. */
export type DeskPart = {
  readonly name: DeskPartName;
  readonly total: number;
  readonly articles: readonly DeskArticle[];
};
