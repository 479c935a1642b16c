import { z } from 'zod';
import { seal, unseal } from '@/lib/web/seal';
import { veiled } from '@/lib/web/secret';

/** How an e-mail address is named where it must not stand itself. */

const LIFE = 60 * 60_000;

const sealedInquiry = z.object({ email: z.string(), askedAt: z.int() });

/** Stands for the address in the pages' addresses for an hour: browsers and servers note those down. */
export function inquiryToken(email: string, now: Date): string {
  return seal('inquiry', JSON.stringify({ email, askedAt: now.getTime() }));
}

/** The e-mail address of a token; null when its hour is over or it was not made here. */
export function openInquiry(token: string, now: Date): string | null {
  const text = unseal('inquiry', token);
  if (text === null) return null;
  const { email, askedAt } = sealedInquiry.parse(JSON.parse(text));
  return now.getTime() - askedAt <= LIFE ? email : null;
}

/** Stands for the address in the log of changes: who knows the address can find its lines, nobody else. */
export function veiledAddress(email: string): string {
  return veiled('personal data', email.toLowerCase());
}
