import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { examineDocument } from './examine-document';
import { readKeptFiles, settle, writeMediaFiles } from './files.store';
import type { MediaContent } from './picture-sizes';
import { mediaFile, PICTURE_LIMITS, pictureKind } from './rules';
import { filesOfItem, type MediaFacts } from './whole-item.rules';

export type TakenBack =
  | 'added'
  | 'same'
  /** No room on the disk; nothing of it is left. */
  | 'full'
  | { readonly key: 'noFiles' | 'otherFiles' | 'differs' | 'unreadable' };

/**
 * Puts the files of an item in place whose row is there already, as an exported portal brings them: all that the item
 * has and no other, each what its name says. Files that are there are never replaced.
 */
export async function takeFilesBack(item: MediaFacts, files: readonly MediaContent[]): Promise<TakenBack> {
  const outcome = await lookAtFiles(item, files);
  if (outcome !== 'added') return outcome;
  if ((await writeMediaFiles(item.id, files)) === 'full') return 'full';
  await settle(item.id);
  return 'added';
}

/** What `takeFilesBack` would answer, without doing it. */
export async function lookAtFiles(
  item: MediaFacts,
  files: readonly MediaContent[],
): Promise<Exclude<TakenBack, 'full'>> {
  if (files.length === 0) return (await readKeptFiles(item.id)) ? 'same' : { key: 'noFiles' };
  if (!isWhole(item, files)) return { key: 'otherFiles' };
  const kept = await readKeptFiles(item.id);
  if (kept) return isSame(kept, files) ? 'same' : { key: 'differs' };
  for (const file of files) {
    if (!(await isWhatItSays(item, file))) return { key: 'unreadable' };
  }
  return 'added';
}

function isWhole(item: MediaFacts, files: readonly MediaContent[]): boolean {
  const names = files.map(({ name }) => name).sort();
  const expected = filesOfItem(item);
  return (
    names.length === expected.length &&
    names.every((name, index) => name === expected[index] && mediaFile(item.id, name) !== null)
  );
}

function isSame(kept: readonly MediaContent[], files: readonly MediaContent[]): boolean {
  const contentOf = new Map(kept.map(({ name, content }) => [name, content]));
  return (
    kept.length === files.length &&
    files.every(({ name, content }) => Buffer.from(contentOf.get(name) ?? []).equals(content))
  );
}

function isWhatItSays(item: MediaFacts, file: MediaContent): Promise<boolean> {
  return item.kind === 'document' ? isDocument(item, file) : isPicture(file);
}

async function isDocument({ sha256 }: MediaFacts, { name, content }: MediaContent): Promise<boolean> {
  const bytes = Buffer.from(content);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
  const examined = await examineDocument(bytes);
  return examined.ok && name.endsWith(`.${examined.value}`);
}

const endings: Readonly<Record<string, string>> = { jpeg: 'jpg' };

/** Decoded whole: a picture of the width and kind in its name, without an end that is missing. */
async function isPicture({ name, content }: MediaContent): Promise<boolean> {
  const kind = pictureKind(content);
  if (!kind || !name.endsWith(`.${endings[kind] ?? kind}`)) return false;
  try {
    const { info } = await sharp(content, { failOn: 'error', limitInputPixels: PICTURE_LIMITS.pixels })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return String(info.width) === name.slice(0, name.lastIndexOf('.'));
  } catch {
    return false;
  }
}
