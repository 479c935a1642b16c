import type { Readable } from 'node:stream';
import { readClosing, readManifest } from './archive.schema';
import { BrokenArchive } from './broken-archive';
import { archiveDigest, type Closing } from './digest';
import type { Manifest } from './form.rules';
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
  let last = 0;
  for await (const entry of entriesOf(file)) {
    if (closing) throw new BrokenArchive('wrongOrder', entry.name);
    if (entry.place.kind === 'closing') {
      closing = readClosing(entry.content);
      requireUnchanged(closing, digest.close());
      continue;
    }
    manifest ??= requireManifest(entry);
    const rank = rankOf(entry);
    if (rank < last) throw new BrokenArchive('wrongOrder', entry.name);
    last = rank;
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

/** Where in an archive an entry belongs: manifest, tables in their order, files. */
function rankOf({ name, place }: Placed): number {
  if (place.kind === 'file') return tables.length + 1;
  if (place.kind !== 'rows') return 0;
  const rank = tables.findIndex((one) => one.name === place.table);
  if (rank === -1) throw new BrokenArchive('strangeEntry', name);
  return rank + 1;
}
