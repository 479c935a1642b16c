import { subDays } from 'date-fns';
import { inTransaction, type Transaction } from '@/lib/db/transaction';

/** How many rows each step took away. */
export type CleanUp = { readonly challenges: number; readonly emails: number; readonly messages: number };

const NOTHING: CleanUp = { challenges: 0, emails: 0, messages: 0 };

const DEFAULT_TERMS = { keepCommentEmailDays: 365, keepMessagesDays: 365 };

/**
 * Deletes what the consent texts promise to delete, and questions that can no longer be answered. Safe to repeat;
 * of several copies of the portal that begin at once, one does it.
 */
export function cleanUp(now: Date): Promise<CleanUp> {
  return inTransaction(async (transaction) => {
    if (!(await isFirst(transaction))) return NOTHING;
    const terms = await findTerms(transaction);
    return {
      challenges: await deleteChallenges(transaction, now),
      emails: await forgetEmails(transaction, subDays(now, terms.keepCommentEmailDays)),
      messages: await deleteMessages(transaction, subDays(now, terms.keepMessagesDays)),
    };
  });
}

async function isFirst(transaction: Transaction): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ isFirst: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('portal.clean-up')) AS "isFirst"`;
  return row?.isFirst ?? false;
}

async function findTerms(transaction: Transaction): Promise<typeof DEFAULT_TERMS> {
  const select = { keepCommentEmailDays: true, keepMessagesDays: true } as const;
  return (await transaction.portalSettings.findUnique({ where: { id: 1 }, select })) ?? DEFAULT_TERMS;
}

async function deleteChallenges(transaction: Transaction, now: Date): Promise<number> {
  return (await transaction.usedChallenge.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}

/** The comments stay; who wrote them is no longer known. */
async function forgetEmails(transaction: Transaction, before: Date): Promise<number> {
  const old = { createdAt: { lt: before }, email: { not: null } };
  return (await transaction.comment.updateMany({ where: old, data: { email: null } })).count;
}

async function deleteMessages(transaction: Transaction, before: Date): Promise<number> {
  const done = { state: { in: ['answered', 'closed'] }, handledAt: { lt: before } };
  return (await transaction.feedbackMessage.deleteMany({ where: done })).count;
}
