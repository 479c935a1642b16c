import { subHours } from 'date-fns';
import { announceChange } from '@/lib/db/announce';
import { recordAudits } from '@/lib/db/audit';
import { inTransaction, outsideTransaction } from '@/lib/db/transaction';
import { portalDay } from '@/lib/shared/dates';
import { findUnsettled, removeMediaFiles, settle } from './files.store';
import { findThere, lockEndedPictures, saveHidden } from './store';

/** What the worker does for the library. Safe to repeat, and for several workers at once. */

const theClock = { id: null, name: 'Портал' } as const;

// More than a portal has at the end of a year; whatever is left, the next minute hides.
const LOT = 500;

/** Hides the pictures whose consent is over, and tells every copy of the portal in the same transaction. */
export async function endConsents(now: Date): Promise<{ hidden: number }> {
  return inTransaction(async (transaction) => {
    const ended = await lockEndedPictures(transaction, portalDay(now), LOT);
    if (ended.length === 0) return { hidden: 0 };
    for (const { id } of ended) await saveHidden(transaction, id, now);
    await recordAudits(
      transaction,
      ended.map(({ id }) => ({
        at: now,
        by: theClock,
        action: 'media.hide' as const,
        subject: { type: 'media' as const, id },
        before: { hidden: false },
        after: { hidden: true },
      })),
    );
    await announceChange(transaction, ['*']);
    return { hidden: ended.length };
  });
}

/** No upload takes so long. */
const HOURS_UNSETTLED = 1;

/** Removes what a process that was killed left half done: files without a row. */
export async function settleMedia(now: Date): Promise<{ halfDone: number }> {
  const ids = await findUnsettled(subHours(now, HOURS_UNSETTLED));
  if (ids.length === 0) return { halfDone: 0 };
  const there = await outsideTransaction((database) => findThere(database, ids));
  for (const id of ids) await (there.has(id) ? settle(id) : removeMediaFiles(id));
  return { halfDone: ids.filter((id) => !there.has(id)).length };
}
