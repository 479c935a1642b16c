import { createHash, randomBytes } from 'node:crypto';

/** What stands in `/preview/{token}`: 256 random bits, so neither guessing nor a key for its hash is of use. */
export function newPreviewToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database knows of a token: looked up by it, whatever was asked for, at the same cost. */
export function previewTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
