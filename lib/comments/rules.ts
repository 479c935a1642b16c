import { addDays } from 'date-fns';
import type { ChallengeProblem } from '@/lib/challenge/rules';
import type { FoundData } from '@/lib/guard/rules';
import { inPortalZone } from '@/lib/shared/dates';
import { foldYo, pluralForm } from '@/lib/shared/russian';

export const commentStates = ['waiting', 'published', 'rejected'] as const;

export type CommentState = (typeof commentStates)[number];

export const COMMENT_LIMITS = { name: 100, text: 3000, answer: 3000, reason: 300 } as const;

/** Comments on one page of an article, oldest first. */
export const COMMENTS_PAGE = 20;

/** Comments on one page of the moderators' list. */
export const MODERATION_PAGE = 100;

/** How many comments one button may decide, so that one other takes it back. */
export const MOST_DECIDED = 1000;

/** setting: open for the days of the portal's settings; closed: never open */
export type CommentPolicy = 'setting' | 'closed';

/** When an article may be commented on, as readers are told and as the server holds it. */
export type CommentWindow =
  | { readonly state: 'off' }
  | { readonly state: 'open' | 'closed'; readonly until: Date; readonly days: number };

/** The window of a published article: `days` calendar days to the minute, in the portal's zone. */
export function commentWindow(
  article: { readonly publishedAt: Date; readonly policy: CommentPolicy },
  days: number,
  now: Date,
): CommentWindow {
  if (article.policy === 'closed') return { state: 'off' };
  const until = new Date(addDays(inPortalZone(article.publishedAt), days).getTime());
  return { state: now < until ? 'open' : 'closed', until, days };
}

/** «в течение 1 дня», «в течение 2 дней», «в течение 21 дня» со дня публикации. */
export function windowLength(days: number): string {
  return `${days}\u00a0${pluralForm(days, ['дня', 'дней', 'дней'])}`;
}

export type CommentProblem =
  | { readonly key: ChallengeProblem }
  | { readonly key: 'notOpen' }
  | { readonly key: 'tooMany'; readonly seconds: number }
  | { readonly key: 'personalData'; readonly found: readonly FoundData[] }
  | { readonly key: 'appeal' }
  | { readonly key: 'consentChanged' }
  | { readonly key: 'robot' };

/** Whether one of the editors' words stands in the text, in any case of its letters and with е for ё. */
export function hasStopWord(text: string, stopWords: readonly string[]): boolean {
  const words = new Set(folded(text).match(/[\p{L}\d]+/gu) ?? []);
  return stopWords.some((word) => words.has(folded(word)));
}

function folded(text: string): string {
  return foldYo(text).toLowerCase();
}

/** What was done to how many comments; `ids` are for the undo. */
export type Moderated = {
  readonly decision: 'publish' | 'reject' | 'rejectSender' | 'rejectSame' | 'requeue';
  readonly count: number;
  readonly ids: readonly string[];
};

export type ModerationProblem =
  | { readonly key: 'notAllowed' }
  | { readonly key: 'nothingChosen' }
  | { readonly key: 'gone' }
  | { readonly key: 'notPublished' };

export function moderationPath(state: CommentState, page = 1): string {
  const query = new URLSearchParams({ state, ...(page > 1 && { page: String(page) }) });
  return `/editor/comments?${query}`;
}

/** Address of a comment in its article. */
export function commentPath(slug: string, commentId: string, page: number): string {
  return `${commentsPagePath(slug, page)}#comment-${commentId}`;
}

export function commentsPagePath(slug: string, page: number): string {
  return page === 1 ? `/news/${slug}` : `/news/${slug}/comments/page/${page}`;
}

/** A comment as readers see it. */
export type ShownComment = {
  id: string;
  name: string;
  text: string;
  createdAt: Date;
  /** «Ответ пресс-службы», empty where there is none. */
  answer: string;
  answeredAt: Date | null;
};

/** What stands below an article: one page of its comments and whether more may be written. */
export type CommentSection = {
  window: CommentWindow;
  total: number;
  page: number;
  comments: ShownComment[];
};

/** A comment as moderators see it. */
export type ModeratedComment = ShownComment & {
  state: CommentState;
  email: string | null;
  reason: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  article: { slug: string; title: string };
  /** How many comments of the same sender and day wait, this one included. */
  waitingOfSender: number;
  /** How many with the very same text wait, whoever sent them, this one included. */
  waitingOfText: number;
};
