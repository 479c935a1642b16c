import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import { outsideTransaction } from '@/lib/db/transaction';
import type { SentLetter } from '@/lib/mail/rules';
import { answerPasswordRequests, askForPassword, setPassword } from '@/lib/people/access.commands';
import { writeAccessLetter } from '@/lib/people/access-letters.commands';
import { linkToken } from '@/lib/people/link-token';
import type { Person } from '@/lib/people/rules';

/** Links in letters to people of the desk, all at one moment. */
export const now = new Date('2026-11-26T09:00:00Z');

export const NEW_PASSWORD = 'облако якорь скрипка';

export const dead = { ok: false, problems: [{ key: 'deadLink' }] };

export async function askedLink(person: Person): Promise<string> {
  await ask(person.email);
  await answerPasswordRequests(now);
  return tokenFor(person.id, 'reset');
}

export async function tokenFor(personId: string, kind: string): Promise<string> {
  return linkToken((await database().accessLink.findFirstOrThrow({ where: { personId, kind } })).id);
}

export function ask(email: string, address: string = randomUUID()) {
  return askForPassword({ address, userAgent: 'Firefox' }, { email }, now);
}

export function choose(token: string, newPassword = NEW_PASSWORD, at = now) {
  return setPassword({ address: '198.51.100.1', userAgent: 'Firefox' }, { token, newPassword }, at);
}

export async function sentLetter(recipient: string): Promise<SentLetter> {
  const { id, key, kind } = await database().letter.findFirstOrThrow({ where: { recipient } });
  if (kind !== 'invitation' && kind !== 'password-link') throw new Error(kind);
  const [, linkId = ''] = key.split(' ');
  return { id, key, kind, recipient, subscriberId: null, data: { linkId }, attempts: 1 };
}

export async function theLetter(recipient: string) {
  const letter = await sentLetter(recipient);
  return outsideTransaction((transaction) => writeAccessLetter(transaction, letter, now));
}
