/** Where an article stands, in the desk's eyes. */
export type DeskState = 'draft' | 'published' | 'republishing' | 'withdrawn' | 'removed';

/** Filters of the desk's list. */
export const deskFilters = ['all', 'draft', 'republishing', 'published', 'withdrawn'] as const;

export type DeskFilter = (typeof deskFilters)[number];

export type DeskArticle = {
  readonly id: string;
  readonly title: string;
  readonly state: DeskState;
  /** Null until the article was published. */
  readonly publicAddress: string | null;
  /** Of the text that is worked on, else of the live one. */
  readonly changedBy: string;
  readonly changedAt: Date;
  /** Names of colleagues who have its form open now. */
  readonly openedBy: readonly string[];
};

/** `state` as the database has it. */
export function deskState(state: string, hasWorkingEdition: boolean): DeskState {
  if (state === 'withdrawn' || state === 'removed') return state;
  if (state !== 'published') return 'draft';
  return hasWorkingEdition ? 'republishing' : 'published';
}

/** Parts of the desk, in reading order. */
export type DeskPartName = 'ownDrafts' | 'othersDrafts' | 'republishing' | 'published' | 'withdrawn';

/** The newest articles of a part, and how many it has in all. */
export type DeskPart = {
  readonly name: DeskPartName;
  readonly total: number;
  readonly articles: readonly DeskArticle[];
};
