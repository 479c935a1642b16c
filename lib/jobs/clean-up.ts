import { subDays } from 'date-fns';
import type { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { settleMedia } from '@/lib/media/housekeeping.commands';
import { firstKeptDay } from '@/lib/readings/rules';
import { compactDays, deleteReadings, deleteSettledLetters, deleteTold } from './clean-up-lots';

/** How many rows each step took away. */
export type CleanUp = {
  readonly challenges: number;
  readonly emails: number;
  readonly messages: number;
  readonly unconfirmedSubscribers: number;
  readonly endedSubscribers: number;
  readonly letters: number;
  /** Among `letters`: nobody ever learned whether these arrived. */
  readonly uncertainLetters: number;
  readonly told: number;
  readonly readings: number;
  /** Pictures and documents that a killed process left half taken in, or half deleted. */
  readonly halfDone: number;
  /** Entries of the count of days that became one. */
  readonly dayEntries: number;
};

const DEFAULT_TERMS = {
  keepCommentEmailDays: 365,
  keepMessagesDays: 365,
  keepUnconfirmedDays: 7,
  keepEndedDays: 30,
  keepLettersDays: 30,
};

type Terms = typeof DEFAULT_TERMS;

/** Digests look back 15 days (docs/decisions/0009): what was told so long ago is not told again. */
const KEEP_TOLD_DAYS = 60;

/**
 * Deletes what the consent texts promise to delete, questions that can no longer be answered, half-done files. Safe to repeat;
 * of several copies of the portal that begin at once, one does the first part, and they share the lots of the rest.
 */
export async function cleanUp(now: Date): Promise<CleanUp> {
  const { terms, ...promised } = await inTransaction((transaction) => deletePromised(transaction, now));
  return {
    ...promised,
    ...(await deleteSettledLetters(subDays(now, terms.keepLettersDays))),
    told: await deleteTold(subDays(now, KEEP_TOLD_DAYS)),
    readings: await deleteReadings(firstKeptDay(now)),
    ...(await settleMedia(now)),
    dayEntries: await compactDays(),
  };
}

async function deletePromised(transaction: Transaction, now: Date) {
  const terms = await findTerms(transaction);
  if (!(await isFirst(transaction))) return { terms, ...NOTHING };
  return {
    terms,
    // Subscribers before comments and messages, as an erasure takes them: two orders would wait for each other.
    unconfirmedSubscribers: await deleteUnconfirmed(transaction, subDays(now, terms.keepUnconfirmedDays)),
    endedSubscribers: await deleteEnded(transaction, subDays(now, terms.keepEndedDays)),
    challenges: await deleteChallenges(transaction, now),
    emails: await forgetEmails(transaction, subDays(now, terms.keepCommentEmailDays)),
    messages: await deleteMessages(transaction, subDays(now, terms.keepMessagesDays)),
  };
}

const NOTHING = { challenges: 0, emails: 0, messages: 0, unconfirmedSubscribers: 0, endedSubscribers: 0 };

async function isFirst(transaction: Transaction): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ isFirst: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('portal.clean-up')) AS "isFirst"`;
  return row?.isFirst ?? false;
}

async function findTerms(transaction: Transaction): Promise<Terms> {
  const select = {
    keepCommentEmailDays: true,
    keepMessagesDays: true,
    keepUnconfirmedDays: true,
    keepEndedDays: true,
    keepLettersDays: true,
  } as const;
  return (await transaction.portalSettings.findUnique({ where: { id: 1 }, select })) ?? DEFAULT_TERMS;
}

async function deleteChallenges(transaction: Transaction, now: Date): Promise<number> {
  return (await transaction.usedChallenge.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}

/** The comments stay, with their names; the address is no longer known. */
async function forgetEmails(transaction: Transaction, before: Date): Promise<number> {
  const old = { createdAt: { lt: before }, email: { not: null } };
  return (await transaction.comment.updateMany({ where: old, data: { email: null } })).count;
}

async function deleteMessages(transaction: Transaction, before: Date): Promise<number> {
  const done = { state: { in: ['answered', 'closed'] }, handledAt: { lt: before } };
  return (await transaction.feedbackMessage.deleteMany({ where: done })).count;
}

/**
 * Whoever never confirmed, be it that they declined. `createdAt` is when the form was sent last: whoever asks again
 * gets the whole term again.
 */
function deleteUnconfirmed(transaction: Transaction, before: Date): Promise<number> {
  return deleteSubscribers(transaction, { confirmedAt: null, createdAt: { lt: before } });
}

function deleteEnded(transaction: Transaction, before: Date): Promise<number> {
  return deleteSubscribers(transaction, {
    ...{ state: 'ended', confirmedAt: { not: null }, endedAt: { lt: before } },
  });
}

/** With their letters, which have the address as well; those that are being sent right now go when they are settled. */
async function deleteSubscribers(
  transaction: Transaction,
  where: Prisma.SubscriberWhereInput,
): Promise<number> {
  await transaction.letter.deleteMany({ where: { subscriber: where, state: { not: 'sending' } } });
  return (await transaction.subscriber.deleteMany({ where })).count;
}
