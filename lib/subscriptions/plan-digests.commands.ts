import { inTransaction } from '@/lib/db/transaction';
import { findDigestSettings, type PlannedLot, planLot } from './digests.store';
import { type DigestPlan, digestPlans } from './hours.rules';

type Planning = {
  /** Stops between two lots; the next call goes on. */
  readonly signal?: AbortSignal;
  /** Subscribers a transaction. */
  readonly lot?: number;
};

const LOT = 500;

/**
 * Writes the letters that are due to subscribers, with each article once for each of them (docs/decisions/0009).
 * Safe to repeat, to kill and to run twice at once: each lot is one transaction, which also notes that it was planned.
 */
export async function planDigests(now: Date, planning: Planning = {}): Promise<{ letters: number }> {
  const settings = await inTransaction(findDigestSettings);
  let letters = 0;
  for (const plan of digestPlans(settings, now)) letters += await planInLots(plan, now, planning);
  return { letters };
}

async function planInLots(plan: DigestPlan, now: Date, { signal, lot = LOT }: Planning): Promise<number> {
  const planAfter = (after: string | null): Promise<PlannedLot> =>
    inTransaction((transaction) => planLot(transaction, { plan, now, after, size: lot }));
  if (signal?.aborted) return 0;
  let planned = await planAfter(null);
  let letters = planned.letters;
  while (planned.last !== null && !signal?.aborted) {
    planned = await planAfter(planned.last);
    letters += planned.letters;
  }
  return letters;
}
