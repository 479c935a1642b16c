import { portalDay } from '@/lib/shared/dates';
import { limitedAddress } from './client-address';
import { veiled } from './secret';
import type { Visitor } from './visitor';

/**
 * Stands for a reader's network address in the database: a keyed hash whose key changes with the day, so that one
 * sender can be seen within a day and nobody can be followed beyond it (152-ФЗ, art. 5).
 */
export function senderOf({ address }: Visitor, now: Date): string {
  return veiled(`sender ${portalDay(now)}`, limitedAddress(address));
}
