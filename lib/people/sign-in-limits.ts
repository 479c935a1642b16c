import { limitedAddress } from '@/lib/web/client-address';
import { limit } from '@/lib/web/rate-limit';
import type { Visitor } from '@/lib/web/visitor';

/**
 * Who tries to sign in. `device` is the number of a browser in which this very person has signed in before, by a
 * cookie that the portal sealed; null for all others.
 */
export type Arriving = Visitor & { readonly device: string | null };

// A person who has forgotten a password tries about five; a whole office may share one address.
const byAccount = limit('sign-in-account', { attempts: 10, minutes: 15 });
const byAddress = limit('sign-in-address', { attempts: 50, minutes: 15 });
/** What strangers try on an account must not keep its owner out (OWASP, device cookies): their browser counts alone. */
const byDevice = limit('sign-in-device', { attempts: 10, minutes: 15 });

/**
 * Counted before the password is looked at: attempts sent at the same moment must not slip through together.
 * Answers the seconds to wait, 0 when the attempt is free.
 */
export async function takeAttempt({ address, device }: Arriving, email: string): Promise<number> {
  if (device !== null) return byDevice.take(device);
  const waits = await Promise.all([
    byAddress.take(limitedAddress(address)),
    byAccount.take(email.toLowerCase()),
  ]);
  return Math.max(...waits);
}

/** A whole office signs in from one address every morning: only failures bring the limit nearer. */
export async function uncountAttempt({ address, device }: Arriving, email: string): Promise<void> {
  if (device !== null) return byDevice.forget(device);
  await byAddress.giveBack(limitedAddress(address));
  await forgetAttempts(email);
}

/** The account counts anew: its owner has shown who they are. */
export async function forgetAttempts(email: string): Promise<void> {
  await byAccount.forget(email.toLowerCase());
}
