import type { Picture } from '@/lib/media/rules';
import type { ArticleProblem, ArticleStanding, ArticleText } from './rules';
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
  readonly removedReason: string | null;
  readonly withdrawal: PlannedWithdrawal | null;
  /** Null unless the working edition waits for its minute. */
  readonly schedule: Schedule | null;
  /** Of the working edition, or of the live one where nobody works. */
  readonly text: ArticleText;
  readonly edition: {
    readonly number: number;
    readonly changedBy: string;
    readonly changedAt: Date;
    /** Who last changed what readers read. */
    readonly substanceBy: string;
    readonly submitted: { readonly by: string; readonly at: Date } | null;
    readonly publishAt: Date | null;
  };
  /** The live edition was published without a check, and nobody has looked since. */
  readonly unchecked: {
    readonly by: string;
    readonly reason: string;
    readonly edition: {
      readonly uncheckedById: string | null;
      readonly approvedById: string | null;
      readonly substanceById: string;
    };
  } | null;
};

/** A picture that the form lets choose; the hidden one was chosen before its consent ended. */
export type FormPicture = Picture & { readonly isHidden: boolean };

/** Whether `text` is word for word what has been saved: then nobody has lost anything, whoever was faster. */
export function isSameText(mine: TextWithAddress, saved: TextWithAddress): boolean {
  return comparable(mine) === comparable(saved);
}

type TextWithAddress = ArticleText & { readonly slug: string };

function comparable(text: TextWithAddress): string {
  return JSON.stringify([
    ...[text.title, text.slug, text.lead, text.body, text.plainSummary, text.changeNote],
    ...[text.categoryId, text.sourceId, text.photoId],
    [...text.tags].sort(),
    text.actionCard && Object.entries(text.actionCard).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

/** What the form asked for when it sent its text: `check` leads on to «Проверка и публикация». */
export const wishes = ['save', 'submit', 'check'] as const;

export type Wish = (typeof wishes)[number];

/** The text is saved; where it was to be submitted as well, `unsubmitted` says why that did not happen. */
export type WrittenText = {
  readonly articleId: string;
  readonly version: number;
  readonly wish: Wish;
  readonly unsubmitted: readonly ArticleProblem[];
};
