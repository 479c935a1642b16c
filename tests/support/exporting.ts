import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeArchive } from '@/lib/exporting/archive-file';
import { type Exported, exportPortal } from '@/lib/exporting/export.commands';
import type { Told } from '@/lib/exporting/outcome.rules';
import { type ReadingWish, readBack } from '@/lib/exporting/read-back.commands';
import type { ReadBack } from '@/lib/exporting/tally-book';
import { readItemFiles } from '@/lib/media/item-files.queries';
import { takeFilesBack } from '@/lib/media/taking-back.commands';

/** Exporting the portal that is in use, and reading a file into it. */

const now = new Date('2026-11-27T09:00:00Z');

/** In the folder of the portal, which goes when the test is over. */
function newFile(ending = 'tar'): string {
  return path.join(process.env.DATA_DIR ?? '', `${randomUUID()}.${ending}`);
}

type Wish = { readonly personalData?: boolean; readonly ending?: string };

export async function exported({
  personalData = false,
  ending,
}: Wish = {}): Promise<Exported & { readonly file: string }> {
  const file = newFile(ending);
  const wish = { personalData, now, readMedia: readItemFiles };
  return { file, ...(await writeArchive(file, (write) => exportPortal(wish, write))) };
}

/** What reading a file back says of the items whose files the portal had lost before. */
export function toldOfLost({ missing }: Pick<Exported, 'missing'>): Told[] {
  const ids = new Set(missing.map((name) => name.split('/')[1] ?? ''));
  return [...ids].map((key) => ({ place: 'media', key, problem: { key: 'noFiles' } }));
}

export function bytesOf({ file }: { readonly file: string }): Promise<Buffer> {
  return readFile(file);
}

export function readingOf(file: string, more: Partial<ReadingWish> = {}): ReadingWish {
  return {
    open: () => createReadStream(file),
    now,
    unknownPassword: 'nobody signs in with this',
    async takeFiles(item, files) {
      const outcome = await takeFilesBack(item, files);
      if (outcome === 'full') throw new Error('The disk is full.');
      return outcome;
    },
    tell: () => undefined,
    ...more,
  };
}

/** What became of the file, and everything that was told. */
export async function readIn(
  file: string,
  more: Partial<ReadingWish> = {},
): Promise<ReadBack & { readonly told: readonly Told[] }> {
  const told: Told[] = [];
  const answer = await readBack(readingOf(file, { tell: (one) => void told.push(one), ...more }));
  return { ...answer, told };
}
