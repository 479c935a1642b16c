import { scheduler } from '@/lib/db/audit';
import { inTransaction, outsideTransaction, type Transaction } from '@/lib/db/transaction';
import { log } from '@/lib/shared/log';
import { findDuePublications, findDueWithdrawals, notePublishProblem, tryLockArticle } from './due.store';
import { goLive, leaveReaders } from './going-live.commands';
import { whyNotReady } from './readiness.store';
import { BROKEN_OFF, isDue, problemLine, publicationMoment } from './schedule.rules';
import { type LockedArticle, lockArticle } from './store';

/**
 * What the schedule asks for, done when it is due. Each article is a transaction of its own: it goes out as a whole
 * or not at all, whoever is killed, and one that cannot go keeps no other waiting. Two runs at once share the work
 * and do nothing twice, because each asks again under the lock.
 */

type Outcome = 'done' | 'refused' | 'idle' | 'failed';

/** How many went out, were refused for a reason that is news, and broke off; the log has those. */
export type Publications = {
  readonly published: number;
  readonly refusedToPublish: number;
  readonly failedToPublish: number;
};

/** Publishes what is due at `now`. What the rules refuse stays on the schedule, overdue, with the reason. */
export async function publishDue(now: Date): Promise<Publications> {
  const outcomes = await doEach(await findDuePublications(now), {
    act: (transaction, article) => publishIfDue(transaction, article, now),
    noteFailure: async (articleId) => {
      await outsideTransaction((database) => notePublishProblem(database, articleId, BROKEN_OFF));
    },
  });
  return {
    published: count(outcomes, 'done'),
    refusedToPublish: count(outcomes, 'refused'),
    failedToPublish: count(outcomes, 'failed'),
  };
}

async function publishIfDue(transaction: Transaction, article: LockedArticle, now: Date): Promise<Outcome> {
  const { working } = article;
  const schedule = working?.schedule;
  if (!schedule || !isDue(schedule.publishAt, now)) return 'idle';
  const problems = await whyNotReady(transaction, article);
  if (problems.length > 0) {
    const isNews = await notePublishProblem(transaction, article.id, problemLine(problems));
    return isNews ? 'refused' : 'idle';
  }
  // Planned to leave before: that happens first, whenever somebody gets to it.
  const { withdrawal } = article;
  if (withdrawal && withdrawal.at <= schedule.publishAt)
    await leaveReaders(transaction, article, { by: scheduler, now, reason: withdrawal.reason });
  const moment = publicationMoment(schedule.publishAt, now);
  const { uncheckedReason, uncheckedById } = working;
  const decision = { uncheckedReason, uncheckedById, isSmallChange: working.changeKind === 'small' };
  await goLive(transaction, article, { by: scheduler, now, moment, decision });
  return 'done';
}

/** How many left readers, and how many tries broke off. */
export type Withdrawals = { readonly withdrawn: number; readonly failedToWithdraw: number };

/** Takes from readers what was planned to leave by `now`. */
export async function withdrawDue(now: Date): Promise<Withdrawals> {
  const outcomes = await doEach(await findDueWithdrawals(now), {
    act: (transaction, article) => withdrawIfDue(transaction, article, now),
    noteFailure: async () => {},
  });
  return { withdrawn: count(outcomes, 'done'), failedToWithdraw: count(outcomes, 'failed') };
}

async function withdrawIfDue(
  transaction: Transaction,
  { withdrawal, ...article }: LockedArticle,
  now: Date,
): Promise<Outcome> {
  if (!withdrawal || !isDue(withdrawal.at, now)) return 'idle';
  const { reason } = withdrawal;
  await leaveReaders(transaction, { withdrawal, ...article }, { by: scheduler, now, reason });
  return 'done';
}

type Work = {
  readonly act: (transaction: Transaction, article: LockedArticle) => Promise<Outcome>;
  readonly noteFailure: (articleId: string) => Promise<void>;
};

/** Those whose lock somebody has are left for the end and then waited for: a save takes no minute. */
async function doEach(articleIds: readonly string[], work: Work): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const busy: string[] = [];
  for (const id of articleIds) {
    const outcome = await guarded(id, work, tryLockArticle);
    if (outcome === 'busy') busy.push(id);
    else outcomes.push(outcome);
  }
  for (const id of busy) {
    const outcome = await guarded(id, work, lockArticle);
    if (outcome !== 'busy') outcomes.push(outcome);
  }
  return outcomes;
}

type Lock = (transaction: Transaction, articleId: string) => Promise<LockedArticle | null | 'busy'>;

async function guarded(articleId: string, work: Work, lock: Lock): Promise<Outcome | 'busy'> {
  try {
    return await inTransaction(async (transaction) => {
      const article = await lock(transaction, articleId);
      if (article === 'busy') return 'busy';
      return article ? work.act(transaction, article) : 'idle';
    });
  } catch (error) {
    log().error({ error, articleId }, 'the schedule could not be kept');
    await work.noteFailure(articleId);
    return 'failed';
  }
}

function count(outcomes: readonly Outcome[], wanted: Outcome): number {
  return outcomes.filter((outcome) => outcome === wanted).length;
}
