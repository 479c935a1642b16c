import { createHash } from 'node:crypto';
import type { Entry } from './form.rules';

/** What the closing entry says of all entries before it. */
export type Closing = { readonly entries: number; readonly sha256: string };

/** Goes along with the entries of an archive, in their order. */
export function archiveDigest() {
  const hash = createHash('sha256');
  let entries = 0;
  return {
    add({ name, content }: Entry): void {
      entries += 1;
      hash.update(`${name}\0${content.length}\0`).update(content);
    },
    close: (): Closing => ({ entries, sha256: hash.digest('hex') }),
  };
}
