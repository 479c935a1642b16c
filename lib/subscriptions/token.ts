import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { veiled } from '@/lib/web/secret';

const HASH_CHARACTERS = 22;
const TOKEN = /^([\w-]{22})[\w-]{22}$/;

/** What stands in `/subscription/{token}`: the subscriber's id and its keyed hash, 128 bits each. Nothing is stored. */
export function subscriptionToken(subscriberId: string): string {
  const id = Buffer.from(subscriberId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${id}${veiled('subscription', subscriberId).slice(0, HASH_CHARACTERS)}`;
}

/** The subscriber of a token that was made here, or null for anything else. */
export function subscriberIdOf(token: string): string | null {
  const [, id = ''] = TOKEN.exec(token) ?? [];
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const uuid = z.uuid().safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')).data;
  return uuid && isSame(subscriptionToken(uuid), token) ? uuid : null;
}

function isSame(made: string, given: string): boolean {
  return made.length === given.length && timingSafeEqual(Buffer.from(made), Buffer.from(given));
}
