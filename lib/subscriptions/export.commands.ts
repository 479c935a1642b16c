import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { subscribersCsv } from './csv.rules';
import type { ExportProblem, SubscriberFilter } from './desk.rules';
import { listForExport } from './export.store';

/** The subscribers that are asked for as a CSV file. The log keeps who took how many, but no address. */
export async function exportSubscribers(
  person: Person,
  filter: SubscriberFilter,
  now: Date,
): Promise<Result<string, ExportProblem>> {
  if (!hasRight(person, 'subscriber.export')) return refused({ key: 'notAllowed' });
  return inTransaction(async (transaction) => {
    const subscribers = await listForExport(transaction, filter);
    const { state, frequency, category } = filter;
    await recordAudit(transaction, {
      at: now,
      by: { id: person.id, name: person.name },
      action: 'subscriber.export',
      subject: { type: 'subscriber', id: 'list' },
      after: {
        count: subscribers.length,
        // What was searched for may be somebody's name.
        searched: filter.q !== '',
        ...(state && { state }),
        ...(frequency && { frequency }),
        ...(category && { category }),
      },
    });
    return done(subscribersCsv(subscribers));
  });
}
