import type { z } from 'zod';
import { wakeJobAt } from '@/lib/db/jobs';
import type { Transaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/people/rules';
import { isoWithOffset } from '@/lib/shared/dates';
import { done, type Result, refused } from '@/lib/shared/result';
import { whyNotGoLive } from './going-live.commands';
import { type Decision, decidedBy, type KeptDecision } from './review.rules';
import { type ArticleProblem, mayPublish, mayWithdraw } from './rules';
import { isScheduled, type Schedule, stateBefore, whyNotPlannable } from './schedule.rules';
import type { reschedulingSchema, withdrawalPlanSchema } from './schedule.schema';
import type { seenArticleSchema } from './schema';
import { type Answer, recordArticle, type Written, withSeenArticle } from './seen-article.store';
import { endSitting } from './sittings.store';
import { type LockedArticle, setSchedule, updateArticle } from './store';

type Scheduling = z.infer<typeof reschedulingSchema>;

/** Plans the publication of the working edition. Its text rests from now on; what keeps it from readers is told now. */
export function scheduleEdition(person: Person, input: Scheduling & Decision, now: Date): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (isScheduled(article.standing)) return refused({ key: 'scheduled' });
    const problems = [
      ...(await whyNotGoLive(transaction, article, { person, decision: input })),
      ...whyNotPlannable(input.publishAt, 'publishAt', now),
    ];
    if (problems.length > 0) return refused(...problems);
    const from = stateBefore(article.standing.working?.state ?? 'draft');
    await endSitting(transaction, article, 'scheduled');
    const decision = decidedBy(person, input);
    const version = await plan(transaction, article, { publishAt: input.publishAt, from }, decision);
    await recordArticle(transaction, 'article.schedule', {
      person,
      now,
      articleId: article.id,
      after: {
        ...{ edition: article.working?.number ?? null, publishAt: isoWithOffset(input.publishAt) },
        ...(input.uncheckedReason !== null && { uncheckedReason: input.uncheckedReason }),
      },
    });
    return done({ articleId: article.id, version });
  });
}

/** Also what is published, and the time that it was planned for before. */
export type Rescheduled = Written & {
  readonly title: string;
  readonly publishAt: Date;
  readonly before: Date;
};

export function rescheduleEdition(
  person: Person,
  input: Scheduling,
  now: Date,
): Promise<Result<Rescheduled, ArticleProblem>> {
  return withSeenArticle<Rescheduled>(person, input, async (transaction, article) => {
    const schedule = article.working?.schedule;
    if (!mayPublish(person)) return refused({ key: 'notAllowed' });
    if (!schedule) return refused({ key: 'notScheduled' });
    const problems = whyNotPlannable(input.publishAt, 'publishAt', now);
    if (problems.length > 0) return refused(...problems);
    const { publishAt } = input;
    const version = await plan(transaction, article, { publishAt, from: schedule.from });
    await recordArticle(transaction, 'article.reschedule', {
      person,
      now,
      articleId: article.id,
      before: { publishAt: isoWithOffset(schedule.publishAt) },
      after: { publishAt: isoWithOffset(publishAt) },
    });
    const title = article.working?.text.title ?? '';
    return done({ articleId: article.id, version, title, publishAt, before: schedule.publishAt });
  });
}

/** `decision` undefined: stays as it was. The planned minute's wake-up is in the same transaction: there is one exactly if there is a plan. */
async function plan(
  transaction: Transaction,
  article: LockedArticle,
  { publishAt, from }: Schedule,
  decision?: KeptDecision,
): Promise<number> {
  if (article.working) {
    const columns = {
      ...({ state: 'scheduled', publishAt, scheduledFrom: from } as const),
      ...(decision && {
        changeKind: decision.isSmallChange ? 'small' : 'substantial',
        uncheckedReason: decision.uncheckedReason,
        uncheckedById: decision.uncheckedById,
      }),
    };
    await setSchedule(transaction, article.working.id, columns);
  }
  await wakeJobAt(transaction, 'publish-due', publishAt);
  return updateArticle(transaction, article.id, {});
}

/** The edition is again what it was before, and may be written on. */
export function unscheduleEdition(
  person: Person,
  input: z.infer<typeof seenArticleSchema>,
  now: Date,
): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    const { working } = article;
    if (!mayPublish(person)) return refused({ key: 'notAllowed' });
    if (!working?.schedule) return refused({ key: 'notScheduled' });
    const { publishAt, from } = working.schedule;
    await setSchedule(transaction, working.id, {
      ...{ state: from, publishAt: null, scheduledFrom: null },
      ...{ changeKind: 'substantial', uncheckedReason: null, uncheckedById: null },
    });
    const version = await updateArticle(transaction, article.id, {});
    await recordArticle(transaction, 'article.unschedule', {
      person,
      now,
      articleId: article.id,
      before: { edition: working.number, publishAt: isoWithOffset(publishAt) },
      after: {},
    });
    return done({ articleId: article.id, version });
  });
}

/** Plans when a published article is taken from readers, and with which words; a former plan gives way. */
export function planWithdrawal(
  person: Person,
  input: z.infer<typeof withdrawalPlanSchema>,
  now: Date,
): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (article.standing.state !== 'published') return refused({ key: 'notLive' });
    if (!mayWithdraw(person, article.standing)) return refused({ key: 'notAllowed' });
    const { withdrawAt, withdrawAtReason } = input;
    const problems = whyNotPlannable(withdrawAt, 'withdrawAt', now);
    if (problems.length > 0) return refused(...problems);
    const version = await updateArticle(transaction, article.id, { withdrawAt, withdrawAtReason });
    await wakeJobAt(transaction, 'publish-due', withdrawAt);
    await recordArticle(transaction, 'article.plan-withdrawal', {
      person,
      now,
      articleId: article.id,
      before: withdrawalFields(article),
      after: { withdrawAt: isoWithOffset(withdrawAt), reason: withdrawAtReason },
    });
    return done({ articleId: article.id, version });
  });
}

/** The article stays with readers. */
export function cancelWithdrawal(
  person: Person,
  input: z.infer<typeof seenArticleSchema>,
  now: Date,
): Answer {
  return withSeenArticle(person, input, async (transaction, article) => {
    if (!mayWithdraw(person, article.standing)) return refused({ key: 'notAllowed' });
    if (!article.withdrawal) return refused({ key: 'noWithdrawalPlanned' });
    const none = { withdrawAt: null, withdrawAtReason: null };
    const version = await updateArticle(transaction, article.id, none);
    await recordArticle(transaction, 'article.cancel-withdrawal', {
      person,
      now,
      articleId: article.id,
      before: withdrawalFields(article),
      after: {},
    });
    return done({ articleId: article.id, version });
  });
}

function withdrawalFields({ withdrawal }: LockedArticle) {
  return withdrawal ? { withdrawAt: isoWithOffset(withdrawal.at), reason: withdrawal.reason } : {};
}
