import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/client';
import { done } from '@/lib/shared/result';
import { pictureTaker } from '@/scripts/portal/import-pictures';
import { aPerson } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { importContent, wxr } from '@/tests/support/importing';
import { newPhoto } from '@/tests/support/media';

withEmptyDatabase();

const disk = vi.hoisted(() => ({ isFull: true }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...original,
    writeFile: async (...given: Parameters<typeof original.writeFile>) => {
      if (disk.isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return original.writeFile(...given);
    },
  };
});

vi.mock('@/lib/importing/fetch-picture', () => ({ fetchPicture: async () => done(await newPhoto()) }));

beforeAll(() => aPerson({ role: 'administrator' }));

test('a full store of pictures stops the import; the next run brings the news with them', async () => {
  const terms = { hosts: new Set(['old.example.ru']), mayBePrivate: false, credit: 'Архив', as: null };
  const file = wxr([{ id: 1, content: '<p>Раз.</p><img src="https://old.example.ru/a.jpg" alt="Двор">' }]);
  const takePicture = await pictureTaker(terms);

  await expect(importContent(file, { takePicture })).rejects.toThrow('В хранилище изображений нет места.');
  expect(await database().article.count()).toBe(0);

  disk.isFull = false;
  expect(await importContent(file, { takePicture })).toMatchObject({
    result: { value: { tally: { published: 1, pictures: 1 } } },
  });
});
