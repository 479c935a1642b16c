import { seal, unseal } from '@/lib/web/seal';

/** Secrets of the second step as rows have them: whoever reads the database alone makes no codes. */

const PURPOSE = 'second-factor';

export function sealSecret(secret: string): string {
  return seal(PURPOSE, secret);
}

/** Throws when AUTH_SECRET is another than the one that sealed it. */
export function openSecret(sealed: string): string {
  const secret = unseal(PURPOSE, sealed);
  if (secret === null) throw new Error('a second factor was sealed with another AUTH_SECRET');
  return secret;
}
