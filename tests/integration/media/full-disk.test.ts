import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { database } from '@/lib/db/client';
import { addMedia } from '@/lib/media/adding.commands';
import { deleteMedia } from '@/lib/media/removing.commands';
import { aPicture } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { keptFiles, mediaFolder, newPhoto } from '@/tests/support/media';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');

/** How many files the disk still takes. */
const room = vi.hoisted(() => ({ files: Number.POSITIVE_INFINITY }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...original,
    writeFile: async (...given: Parameters<typeof original.writeFile>) => {
      room.files -= 1;
      if (room.files < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return original.writeFile(...given);
    },
  };
});

test.each([0, 1, 4])(
  'a disk that is full after %i files: told plainly, nothing of it is left',
  async (files) => {
    const author = await somebody('author');
    const before = await keptFiles();
    const content = await newPhoto();
    room.files = files;

    const answer = await addMedia(author, { files: [{ name: 'a.jpg', content }], credit: '' }, now);

    room.files = Number.POSITIVE_INFINITY;
    expect(answer).toMatchObject({ value: [{ status: 'refused', problem: 'diskFull' }] });
    expect(await keptFiles()).toEqual(before);
    expect(await readdir(path.join(mediaFolder(), '.coming')).catch(() => [])).toEqual([]);
    expect(await database().media.count({ where: { createdById: author.id } })).toBe(0);
  },
);

test('on a full disk there is room to be made', async () => {
  const { id: mediaId } = await aPicture();
  room.files = 0;

  expect(await deleteMedia(await somebody('editor'), { mediaId }, now)).toMatchObject({ ok: true });

  room.files = Number.POSITIVE_INFINITY;
});
