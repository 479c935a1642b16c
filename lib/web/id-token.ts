import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { veiled } from './secret';

/**
 * What stands in a secret address: the id of a row and its keyed hash, 128 bits each. Nothing of it is stored, so
 * whoever reads the database makes no addresses. `purpose` keeps the tokens of one use from being taken for another's.
 */

const HASH_CHARACTERS = 22;
const TOKEN = /^([\w-]{22})[\w-]{22}$/;

export function idToken(purpose: string, uuid: string): string {
  const id = Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
  return `${id}${veiled(purpose, uuid).slice(0, HASH_CHARACTERS)}`;
}

/** The id in a token that was made here, or null for anything else. */
export function idOfToken(purpose: string, token: string): string | null {
  const [, id = ''] = TOKEN.exec(token) ?? [];
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const uuid = z.uuid().safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')).data;
  return uuid && isSame(idToken(purpose, uuid), token) ? uuid : null;
}

function isSame(made: string, given: string): boolean {
  return made.length === given.length && timingSafeEqual(Buffer.from(made), Buffer.from(given));
}
