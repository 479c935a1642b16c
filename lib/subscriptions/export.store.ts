import type { Transaction } from '@/lib/db/transaction';
import type { DeskSubscriber, SubscriberFilter } from './desk.rules';
import { conditionOf, newestFirst, subscriberColumns, subscriberOf } from './subscriber-columns.queries';

export async function listForExport(
  transaction: Transaction,
  filter: SubscriberFilter,
): Promise<DeskSubscriber[]> {
  const where = conditionOf(filter);
  const rows = await transaction.subscriber.findMany({
    where,
    orderBy: newestFirst,
    select: subscriberColumns,
  });
  return rows.map(subscriberOf);
}
