import { randomInt } from 'node:crypto';
import { veiled } from '@/lib/web/secret';
import { bareCode, RECOVERY_CODES } from './second-factor.rules';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUP = 5;

/** Two groups of five, 50 bits: «k7mpx-2wq9d». */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) codes.add(`${group()}-${group()}`);
  return [...codes];
}

/** Keyed, so that whoever reads the database cannot try codes at home; a slow hash is for words that people choose. */
export function recoveryHash(personId: string, code: string): string {
  return veiled('recovery-code', `${personId} ${bareCode(code)}`);
}

function group(): string {
  return Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
