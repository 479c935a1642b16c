import { addMinutes } from 'date-fns';
import { z } from 'zod';
import { seal, unseal } from '@/lib/web/seal';
import { veiled } from '@/lib/web/secret';
import { TICKET_MINUTES } from './second-factor.rules';

/** What stands for the right password between the two steps of signing in; good for a few minutes. */

const PURPOSE = 'sign-in-ticket';

const ticket = z.object({ personId: z.uuid(), passwordPrint: z.string(), until: z.coerce.date() });

type Held = { readonly personId: string; readonly passwordPrint: string };

export function newTicket(account: { id: string; passwordHash: string }, now: Date): string {
  const held = { personId: account.id, passwordPrint: printOf(account.passwordHash) };
  return seal(PURPOSE, JSON.stringify({ ...held, until: addMinutes(now, TICKET_MINUTES) }));
}

/** Null for a ticket that is forged or too old. */
export function readTicket(sealed: string, now: Date): Held | null {
  const text = unseal(PURPOSE, sealed);
  const held = text === null ? undefined : ticket.safeParse(JSON.parse(text)).data;
  return held && now < held.until ? held : null;
}

/** Changes with the password. */
export function printOf(passwordHash: string): string {
  return veiled(PURPOSE, passwordHash);
}
