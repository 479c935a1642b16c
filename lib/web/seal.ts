import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { requireAuthSecret } from './secret';

/**
 * Text that travels through a browser or stands in an address and that only the portal can read or make (AES-256-GCM).
 * `purpose` keeps the tokens of one use from being taken for those of another.
 */

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(purpose), nonce);
  const hidden = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

/** The text of a token made here for this purpose; null when it is forged, cut off, or older than the secret. */
export function unseal(purpose: string, token: string): string | null {
  const sealed = Buffer.from(token, 'base64url');
  if (sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(purpose), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function sealingKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', requireAuthSecret(), '', `portal.${purpose}`, 32));
}
