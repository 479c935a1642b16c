import { outsideTransaction } from '@/lib/db/transaction';
import { overdueBefore, type PlanCounts } from './schedule.rules';

/** For those who watch over the portal: `/metrics` and `doctor`. */
export async function countPlans(now: Date): Promise<PlanCounts> {
  const before = { lt: overdueBefore(now) };
  return outsideTransaction(async (database) => ({
    scheduled: await database.edition.count({ where: { state: 'scheduled' } }),
    overduePublications: await database.edition.count({ where: { state: 'scheduled', publishAt: before } }),
    overdueWithdrawals: await database.article.count({ where: { withdrawAt: before } }),
  }));
}
