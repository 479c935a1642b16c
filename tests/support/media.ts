import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Prisma } from '@/lib/db/generated/client';
import { aPicture } from './arrange';

/** Pictures and the folder of the library, for tests. */

type Photo = { width?: number; height?: number; background?: string; isNoisy?: boolean };

function photo({
  width = 600,
  height = 400,
  background = '#88aabb',
  isNoisy = false,
}: Photo = {}): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width, height, channels: 3, background, ...(isNoisy && { noise }) } as const;
  return sharp({ create }).jpeg().toBuffer();
}

let last = 0;

/** One that no other call has made: the library knows a file again. */
export function newPhoto(given: Photo = {}): Promise<Buffer> {
  last += 1;
  return photo({ ...given, background: `#${(0x10_00_00 + 40 * last).toString(16)}` });
}

export function mediaFolder(): string {
  return path.join(process.env.DATA_DIR ?? '', 'media');
}

export function folderOf(id: string): string {
  return path.join(mediaFolder(), id);
}

/** Everything in the media folder, what is under way included. */
export async function keptFiles(): Promise<string[]> {
  if (!existsSync(mediaFolder())) return [];
  const all = await readdir(mediaFolder(), { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** A row of the library's documents, as `aPicture` is one of its pictures. */
export async function aDocument(given: Partial<Prisma.MediaUncheckedCreateInput> = {}) {
  return aPicture({
    ...{ kind: 'document', fileName: 'blank.pdf', title: 'Бланк', mimeType: 'application/pdf' },
    ...{ width: null, height: null, widths: [], alt: '', caption: '', credit: '' },
    ...given,
  });
}
