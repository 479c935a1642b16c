import { database } from '@/lib/db/client';

/**
 * What digests leave behind by the ten thousand is deleted lot by lot, each a transaction of its own: no lock is held
 * for long, a killed run goes on where it was, and copies of the portal that clean up at once share the work.
 */

const LOT = 5000;

/** Deletes letters that were settled before. Those that wait or are under way stay, however old they are. */
export async function deleteSettledLetters(
  before: Date,
): Promise<{ letters: number; uncertainLetters: number }> {
  let uncertainLetters = 0;
  const letters = await inLots(async () => {
    const lot = await database().$queryRaw<{ state: string }[]>`
      DELETE FROM "Letter" WHERE id = ANY(ARRAY(
        SELECT id FROM "Letter"
        WHERE state IN ('sent', 'dropped', 'refused', 'uncertain') AND "settledAt" < ${before}
        LIMIT ${LOT} FOR UPDATE SKIP LOCKED
      )) RETURNING state`;
    uncertainLetters += lot.filter(({ state }) => state === 'uncertain').length;
    return lot.length;
  });
  return { letters, uncertainLetters };
}

export function deleteTold(before: Date): Promise<number> {
  return inLots(
    () => database().$executeRaw`
      DELETE FROM "ToldArticle" WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM "ToldArticle" WHERE "toldAt" < ${before}
        ORDER BY "toldAt" LIMIT ${LOT} FOR UPDATE SKIP LOCKED
      ))`,
  );
}

/** One entry a list and day in place of those of every publication (docs/decisions/0020). */
export async function compactDays(): Promise<number> {
  const [row] = await database().$queryRaw<{ gone: number }[]>`SELECT compact_published_days() AS gone`;
  return row?.gone ?? 0;
}

/** Readings of days before this one. */
export function deleteReadings(before: string): Promise<number> {
  return inLots(
    () => database().$executeRaw`
      DELETE FROM "ReaderCount" WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM "ReaderCount" WHERE "day" < ${before}::date
        ORDER BY "day" LIMIT ${LOT} FOR UPDATE SKIP LOCKED
      ))`,
  );
}

/** Answers how many rows went; `deleteLot` is asked until a lot is not full. */
async function inLots(deleteLot: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (;;) {
    const count = await deleteLot();
    sum += count;
    if (count < LOT) return sum;
  }
}
