import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether the header `Authorization` brings this token. Takes as long whatever it brings. */
export function bringsToken(header: string | null, token: string): boolean {
  return timingSafeEqual(digestOf(header ?? ''), digestOf(`Bearer ${token}`));
}

// Of equal length, whatever was sent: the comparison asks for that.
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
