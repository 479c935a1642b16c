import { createHash, randomUUID } from 'node:crypto';
import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { removeMediaFiles, writeMediaFiles } from './files.store';
import { makePictureSizes, type PictureSizes } from './picture-sizes';
import {
  mayChangePicture,
  originalExtension,
  type Picture,
  type PictureProblem,
  type PictureWords,
} from './rules';
import type { NewPictureInput, PictureWordsInput } from './schema';
import { insertPicture, lockPicture, savePictureWords } from './store';

/** Files first, then the row: a row never names files that are not there. */
export async function addPicture(
  person: Person,
  input: NewPictureInput,
  now: Date,
): Promise<Result<Picture, PictureProblem>> {
  if (!hasRight(person, 'media.upload')) return refused({ key: 'notAllowed' });
  const sizes = await makePictureSizes(input.file.content);
  if (!sizes.ok) return sizes;
  const picture = pictureOf(input, sizes.value);
  if ((await writeMediaFiles(picture.id, sizes.value.files)) === 'full') return refused({ key: 'diskFull' });
  try {
    await record(person, input, picture, now);
  } catch (error) {
    await removeMediaFiles(picture.id);
    throw error;
  }
  return done(picture);
}

function pictureOf({ file, ...words }: NewPictureInput, { files: _, ...sizes }: PictureSizes): Picture {
  const fileName = `${file.name}.${originalExtension(sizes.mimeType)}`;
  return { id: randomUUID(), fileName, ...sizes, ...wordsOf(words) };
}

async function record(person: Person, { file }: NewPictureInput, picture: Picture, now: Date): Promise<void> {
  await inTransaction(async (transaction) => {
    await insertPicture(transaction, {
      ...picture,
      bytes: file.content.length,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      createdById: person.id,
      createdAt: now,
    });
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'media.add',
      subject: { type: 'media', id: picture.id },
      after: { fileName: picture.fileName, ...wordsOf(picture) },
    });
  });
}

export async function changePicture(
  person: Person,
  input: PictureWordsInput,
  now: Date,
): Promise<Result<PictureWords, PictureProblem>> {
  return inTransaction(async (transaction) => {
    const before = await lockPicture(transaction, input.pictureId);
    if (!before) return refused({ key: 'gone' });
    if (!mayChangePicture(person, before.createdById)) return refused({ key: 'notAllowed' });
    const after = wordsOf(input);
    await savePictureWords(transaction, before.id, after);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'media.change',
      subject: { type: 'media', id: before.id },
      before: wordsOf(before),
      after,
    });
    // The words stand wherever the picture does: articles, lists, home, print.
    await announceChange(transaction, ['*']);
    return done(after);
  });
}

function wordsOf({ alt, decorative, caption, credit }: PictureWords): PictureWords {
  return { alt, decorative, caption, credit };
}
