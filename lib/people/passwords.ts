import { randomInt, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobodys: Promise<string> | undefined;

/** argon2id, PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Takes as long for somebody who does not exist: the time must not tell who has an account. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomUUID());
  const isRight = await verify(passwordHash ?? (await nobodys), password);
  return isRight && passwordHash !== undefined;
}

/** Four groups of four, easy to copy by hand: no 0 and o, no 1 and l. */
export function newPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
