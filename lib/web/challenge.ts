import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askChallenge, type Challenge, challengeQuestion } from '@/lib/challenge/rules';
import { requireAuthSecret } from './secret';

/** What a form shows and sends back. The token tells nothing about the sum to whoever reads it. */
export type AskedChallenge = { readonly question: string; readonly token: string };

const sealedChallenge = z.object({
  id: z.uuid(),
  one: z.int(),
  other: z.int(),
  askedAt: z.int(),
});

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function newChallenge(now: Date): AskedChallenge {
  const challenge = askChallenge(randomUUID(), now, () => randomInt(0, 1_000_000) / 1_000_000);
  return { question: challengeQuestion(challenge), token: seal(challenge) };
}

/** The challenge of a token made here, or null for anything else. */
export function openChallenge(token: string): Challenge | null {
  const sealed = Buffer.from(token, 'base64url');
  if (sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
  try {
    return sealedChallenge.parse(JSON.parse(unsealed(sealed)));
  } catch {
    // Forged, cut off, or sealed before the secret changed: each is answered with a new question.
    return null;
  }
}

function seal(challenge: Challenge): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(challenge)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

function unsealed(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

function sealingKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', requireAuthSecret(), '', 'portal.challenge', 32));
}
