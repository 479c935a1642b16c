import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MediaContent } from './picture-sizes';
import { mediaPlace } from './place';

/*
 * Files and their row cannot be written in one transaction. So an item is unsettled, which a file named by its id says,
 * from before the first of its files until its row is there; and again from before its row goes until the last of its
 * files has gone. What a killed process left unsettled the clean-up settles.
 */

const COMING = '.coming';
const UNSETTLED = '.unsettled';

/**
 * Puts the files of `id` in place, all of them at once or none; the item is unsettled then. «full»: no room on the
 * disk, and nothing is left of it.
 */
export async function writeMediaFiles(
  id: string,
  files: readonly MediaContent[],
): Promise<'written' | 'full'> {
  const coming = mediaPlace(COMING, id);
  try {
    await markUnsettled(id);
    await mkdir(coming, { recursive: true });
    for (const { name, content } of files) await writeFile(path.join(coming, name), content, { flush: true });
    await rename(coming, mediaPlace(id));
    return 'written';
  } catch (error) {
    await removeMediaFiles(id);
    if (isDiskFull(error)) return 'full';
    throw error;
  }
}

/** On a full disk it goes unmarked: deleting must be possible there, and files that come are refused next. */
export async function markUnsettled(id: string): Promise<void> {
  try {
    await mkdir(mediaPlace(UNSETTLED), { recursive: true });
    await writeFile(mediaPlace(UNSETTLED, id), '', { flush: true });
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

/** Files and row are both there, or both have gone. */
export async function settle(id: string): Promise<void> {
  await rm(mediaPlace(UNSETTLED, id), { force: true });
}

/** All files of an item whose row is not there; it is settled then. */
export async function removeMediaFiles(id: string): Promise<void> {
  await rm(mediaPlace(COMING, id), { recursive: true, force: true });
  await rm(mediaPlace(id), { recursive: true, force: true });
  await settle(id);
}

/** What stands in the folder of an item; null where it has none. */
export async function readKeptFiles(id: string): Promise<MediaContent[] | null> {
  const names = await readdir(mediaPlace(id)).catch(noneWhenMissing);
  if (names.length === 0) return null;
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(mediaPlace(id, name)) })));
}

/** Ids of items that have been unsettled since before `before`: nobody is at work on them any more. */
export async function findUnsettled(before: Date): Promise<string[]> {
  const ids = await readdir(mediaPlace(UNSETTLED)).catch(noneWhenMissing);
  const old = await Promise.all(ids.map((id) => isOlder(mediaPlace(UNSETTLED, id), before)));
  return ids.filter((_, index) => old[index]);
}

async function isOlder(file: string, before: Date): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && found.mtime < before;
}

function noneWhenMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
