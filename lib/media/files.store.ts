import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '@/lib/shared/env';
import type { MediaContent } from './picture-sizes';

/** Folder of all media: `{id}/{file}`. */
function mediaFolder(): string {
  return path.join(environment().DATA_DIR, 'media');
}

/** Puts the files of `id` in place, all of them at once or none. «full»: no room on the disk. */
export async function writeMediaFiles(
  id: string,
  files: readonly MediaContent[],
): Promise<'written' | 'full'> {
  const coming = path.join(mediaFolder(), '.coming', id);
  try {
    await mkdir(coming, { recursive: true });
    for (const { name, content } of files) await writeFile(path.join(coming, name), content, { flush: true });
    await rename(coming, path.join(mediaFolder(), id));
    return 'written';
  } catch (error) {
    await rm(coming, { recursive: true, force: true });
    if (isDiskFull(error)) return 'full';
    throw error;
  }
}

export async function removeMediaFiles(id: string): Promise<void> {
  await rm(path.join(mediaFolder(), id), { recursive: true, force: true });
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
