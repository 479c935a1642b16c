import type { Readable } from 'node:stream';
import { readClosing, readManifest } from './archive.schema';
import { isAfter } from './archive-order.rules';
import { BrokenArchive } from './broken-archive';
import { archiveDigest, type Closing } from './digest';
import { type Manifest, PART_LIMITS } from './form.rules';
import { tables } from './tables.schema';
import { entriesOf, type Placed } from './unpack';

/**
 * Reads an archive through, before anything of it is believed: it is whole, unchanged and in its order, and has nothing
 * that an export does not have. Throws a `BrokenArchive`.
 */
export async function checkArchive(file: Readable): Promise<Manifest> {
  const digest = archiveDigest();
  let manifest: Manifest | null = null;
  let closing: Closing | null = null;
  let last: Placed | null = null;
  for await (const entry of entriesOf(file)) {
    if (closing) throw new BrokenArchive('wrongOrder', entry.name);
    if (entry.place.kind === 'closing') {
      closing = readClosing(entry.content);
      requireUnchanged(closing, digest.close());
      continue;
    }
    manifest ??= requireManifest(entry);
    requireKnown(entry);
    if (last && !isAfter(last, entry, order)) throw new BrokenArchive('wrongOrder', entry.name);
    last = { ...entry, content: NOTHING };
    digest.add(entry);
  }
  if (!manifest) throw new BrokenArchive('notAnExport');
  if (!closing) throw new BrokenArchive('cutOff');
  return manifest;
}

function requireManifest({ place, content }: Placed): Manifest {
  if (place.kind !== 'manifest') throw new BrokenArchive('notAnExport');
  const manifest = readManifest(content);
  if (typeof manifest === 'string') throw new BrokenArchive(manifest);
  return manifest;
}

function requireUnchanged(said: Closing | null, found: Closing): void {
  if (said?.entries !== found.entries || said.sha256 !== found.sha256) throw new BrokenArchive('damaged');
}

const NOTHING = new Uint8Array();
const NEW_LINE = 10;

const order = tables.map(({ name }) => name);

function requireKnown({ name, place, content }: Placed): void {
  if (place.kind !== 'rows') return;
  if (!order.includes(place.table)) throw new BrokenArchive('strangeEntry', name);
  if (isLongerThan(PART_LIMITS.rows, content)) throw new BrokenArchive('tooLarge', name);
}

/** Counted without making lines of them: millions of empty ones would fill the memory. */
function isLongerThan(most: number, content: Uint8Array): boolean {
  let lines = 0;
  for (let at = content.indexOf(NEW_LINE); at !== -1; at = content.indexOf(NEW_LINE, at + 1)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}
