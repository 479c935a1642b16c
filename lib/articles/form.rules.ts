import type { ArticleProblem, ArticleStanding, ArticleText, SavedText } from './rules';
import type { PlannedWithdrawal, Schedule } from './schedule.rules';

/** An article as its form shows it. */
export type FormArticle = {
  readonly id: string;
  /** Address that the text of the form has or will have. */
  readonly slug: string;
  /** Address that readers know; null before the first publication. */
  readonly publicSlug: string | null;
  readonly standing: ArticleStanding;
  readonly publishedAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly withdrawal: PlannedWithdrawal | null;
  /** Null unless the working edition waits for its minute. */
  readonly schedule: Schedule | null;
  /** Of the working edition, or of the live one where nobody works. */
  readonly text: ArticleText;
  readonly edition: { readonly number: number; readonly changedBy: string; readonly changedAt: Date };
};

/** Whether `text` is word for word what has been saved: then nobody has lost anything, whoever was faster. */
export function isSameText(mine: ArticleText & { readonly slug: string }, saved: SavedText): boolean {
  return comparable(mine) === comparable(saved);
}

function comparable(text: ArticleText & { readonly slug: string }): string {
  return JSON.stringify([
    ...[text.title, text.slug, text.lead, text.body, text.plainSummary, text.changeNote],
    ...[text.categoryId, text.sourceId, text.photoId],
    [...text.tags].sort(),
    text.actionCard && Object.entries(text.actionCard).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

/** What the form asked for when it sent its text. */
export type Wish = 'save' | 'publish';

/** The text is saved; when it was to be published as well, `unpublished` says why that did not happen. */
export type WrittenText = {
  readonly articleId: string;
  readonly version: number;
  readonly isPublished: boolean;
  readonly unpublished: readonly ArticleProblem[];
};
