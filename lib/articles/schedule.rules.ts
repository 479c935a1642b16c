import { addMinutes, addYears } from 'date-fns';
import type { ArticleProblem, ArticleStanding, EditionState, PlannedMoment } from './rules';

/** Planned publication and withdrawal. Instants are whole minutes; what a minute is called is lib/shared/dates. */

/** What an edition on the schedule was before, and becomes again when it is taken off. */
export const SCHEDULED_FROM = ['draft', 'review', 'returned'] as const satisfies readonly EditionState[];

export type Schedule = { readonly publishAt: Date; readonly from: (typeof SCHEDULED_FROM)[number] };

export type PlannedWithdrawal = { readonly at: Date; readonly reason: string };

/** Minutes. The worker is woken for the minute itself and by the clock; two later something must be wrong. */
const GRACE = 2;

const YEARS_AHEAD = 1;

/** The text of a scheduled edition rests: what was approved must not change by a stray keystroke. */
export function isScheduled({ working }: ArticleStanding): boolean {
  return working?.state === 'scheduled';
}

/** What an edition in `state` is to become again. */
export function stateBefore(state: EditionState): Schedule['from'] {
  return SCHEDULED_FROM.find((known) => known === state) ?? 'draft';
}

export function isDue(at: Date, now: Date): boolean {
  return at.getTime() <= now.getTime();
}

export function isOverdue(at: Date, now: Date): boolean {
  return at.getTime() < overdueBefore(now).getTime();
}

/** What was planned for before this moment is overdue. */
export function overdueBefore(now: Date): Date {
  return addMinutes(now, -GRACE);
}

/**
 * The moment that readers are told. Within the planned minute it is that minute, as it was agreed on; later it is the
 * truth: nobody could read the text when it was planned, and digests and feeds look for what is new by this moment.
 */
export function publicationMoment(publishAt: Date, now: Date): Date {
  return now < addMinutes(publishAt, 1) ? publishAt : now;
}

/** What may be planned lies ahead, by a year at most. */
export function whyNotPlannable(at: Date, field: PlannedMoment, now: Date): ArticleProblem[] {
  if (isDue(at, now)) return [{ key: 'inThePast', field }];
  return at > addYears(now, YEARS_AHEAD) ? [{ key: 'tooFarAhead', field }] : [];
}

/** What a try to publish on time was refused for, as one line of the database: `missing lead, missing sourceId`. */
export function problemLine(problems: readonly ArticleProblem[]): string {
  return problems
    .map((problem) => ('field' in problem ? `${problem.key} ${problem.field}` : problem.key))
    .join(', ');
}

/** Such a line where the try broke off by an outage or a fault; the portal's log has it. */
export const BROKEN_OFF = 'failed';

/** What is planned for an article, as the desk shows it. */
export type Plan = {
  readonly kind: 'publication' | 'withdrawal';
  readonly articleId: string;
  readonly version: number;
  readonly title: string;
  readonly at: Date;
  /** Why it did not happen when it was due (`problemLine` or `BROKEN_OFF`); null where nobody knows of a reason. */
  readonly problem: string | null;
};

/** A first publication, as the calendar shows it. */
export type PublishedEntry = Pick<Plan, 'articleId' | 'title' | 'at'>;

/** How many plans wait, and how many of them should have been carried out. */
export type PlanCounts = {
  readonly scheduled: number;
  readonly overduePublications: number;
  readonly overdueWithdrawals: number;
};
