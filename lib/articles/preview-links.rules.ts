import { addHours } from 'date-fns';
import type { Person } from '@/lib/people/rules';
import type { PublishedArticle } from './reading.rules';
import { type ArticleStanding, type ArticleState, mayEdit } from './rules';

/** Seven days of 24 hours; the database admits no longer term (constraint PreviewLink_term). */
const TERM_IN_HOURS = 7 * 24;

/** Links of one article that its page lists, the newest first. */
export const LISTED_LINKS = 50;

export type PreviewLinkState = 'open' | 'expired' | 'withdrawn';

/** A link as the desk lists it. Its address is not among it: nobody can read it again. */
export type ListedPreviewLink = {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
};

/** A link that was just made: the only moment at which its token is known. */
export type SharedLink = { readonly token: string; readonly expiresAt: Date };

export type PreviewLinkProblem = {
  readonly key: 'notAllowed' | 'gone' | 'nothingInWork' | 'alreadyEnded';
};

/** What stands behind an open link: the text in work, or the way to the article once nobody works on it. */
export type SharedPreview =
  | {
      readonly kind: 'inWork';
      readonly article: PublishedArticle;
      readonly isLive: boolean;
      readonly expiresAt: Date;
    }
  | { readonly kind: 'public'; readonly slug: string; readonly state: 'published' | 'withdrawn' };

export const previewLinksPath = (articleId: string) => `/editor/articles/${articleId}/preview-links`;

export const previewPath = (token: string) => `/preview/${token}`;

export function expiryOf(createdAt: Date): Date {
  return addHours(createdAt, TERM_IN_HOURS);
}

export function previewLinkState(
  { expiresAt, withdrawnAt }: Pick<ListedPreviewLink, 'expiresAt' | 'withdrawnAt'>,
  now: Date,
): PreviewLinkState {
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}

/** Whoever may edit the article may show it; without a text in work there is nothing that readers do not see. */
export function whyNotShare(person: Person, standing: ArticleStanding): PreviewLinkProblem | null {
  if (!mayEdit(person, standing)) return { key: 'notAllowed' };
  return standing.working ? null : { key: 'nothingInWork' };
}

/** Whether readers find something at the article's own address. */
export function isPublic(state: ArticleState): state is 'published' | 'withdrawn' {
  return state === 'published' || state === 'withdrawn';
}
