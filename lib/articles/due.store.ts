import { outsideTransaction, type Transaction } from '@/lib/db/transaction';
import { type LockedArticle, lockArticle } from './store';

/** Ids of the articles that have something due at `now`, those that wait longest first. */
export async function findDuePublications(now: Date): Promise<string[]> {
  const rows = await outsideTransaction((database) =>
    database.edition.findMany({
      where: { state: 'scheduled', publishAt: { lte: now } },
      orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
      select: { articleId: true },
    }),
  );
  return rows.map(({ articleId }) => articleId);
}

/** The same for planned withdrawals. */
export async function findDueWithdrawals(now: Date): Promise<string[]> {
  const rows = await outsideTransaction((database) =>
    database.article.findMany({
      where: { withdrawAt: { lte: now } },
      orderBy: [{ withdrawAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    }),
  );
  return rows.map(({ id }) => id);
}

/** The article under lock, or `busy` where somebody else has the lock: nobody waits for it here. */
export async function tryLockArticle(
  transaction: Transaction,
  articleId: string,
): Promise<LockedArticle | null | 'busy'> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE SKIP LOCKED`;
  return rows.length > 0 ? lockArticle(transaction, articleId) : 'busy';
}

/** Notes why an edition did not go out on time. Answers whether that is news. */
export async function notePublishProblem(
  transaction: Transaction,
  articleId: string,
  problem: string,
): Promise<boolean> {
  const { count } = await transaction.edition.updateMany({
    where: {
      ...{ articleId, state: 'scheduled' },
      OR: [{ publishProblem: null }, { publishProblem: { not: problem } }],
    },
    data: { publishProblem: problem },
  });
  return count > 0;
}
