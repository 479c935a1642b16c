import { outsideTransaction } from '@/lib/db/transaction';
import type { Reading } from './rules';
import { addReadings } from './store';

/** Nobody is told of it: pages that show what is read most are renewed within a minute anyway. */
export function saveReadings(readings: readonly Reading[]): Promise<void> {
  return outsideTransaction((database) => addReadings(database, readings));
}
