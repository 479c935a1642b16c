import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { addMedia } from '@/lib/media/adding.commands';
import { bytesOf, exported, readIn } from '@/tests/support/exporting';
import { folderOf, keptFiles, newPhoto } from '@/tests/support/media';
import { somebody } from '@/tests/support/people';
import { aPortal, withPortals } from '@/tests/support/portals';
import { changedTar, type Packed, writeWholeTar } from '@/tests/support/tar';
import { docxOf } from '@/tests/support/zip';

withPortals();

let original: Buffer;
let [picture, document] = ['', ''];

beforeEach(async () => {
  await aPortal('empty');
  const author = await somebody('author');
  const files = [
    { name: 'a.png', content: await newPhoto() },
    { name: 'b.docx', content: docxOf() },
  ];
  await addMedia(author, { files, credit: '' }, new Date('2026-11-22T09:00:00Z'));
  const idOf = async (kind: string) => (await database().media.findFirstOrThrow({ where: { kind } })).id;
  [picture, document] = [await idOf('picture'), await idOf('document')];
  original = await bytesOf(await exported());
  await aPortal('empty');
});

/** Reads the archive with other files in it; answers what was told. */
async function toldOf(change: (entry: Packed) => Packed[]): Promise<unknown[]> {
  const entries = await changedTar(original, (all) => all.flatMap(change));
  const file = await writeWholeTar(path.join(process.env.DATA_DIR ?? '', 'changed.tar'), entries);
  return (await readIn(file)).told.map(({ key, problem }) => [key, problem.key]);
}

const replaced = (ending: string, content: string | Uint8Array) => (entry: Packed) => [
  entry.name.startsWith('media/') && entry.name.endsWith(ending) ? { ...entry, content } : entry,
];

describe('files are left out, with the item’s others, when they are not what they say', () => {
  test.each<[string, () => Promise<[unknown, string]>]>([
    ['a page of the web as a picture', async () => [await toldOf(replaced('.avif', '<script>')), picture]],
    ['a picture of another kind', async () => [await toldOf(replaced('.avif', await newPhoto())), picture]],
    [
      'a picture of another width',
      async () => [await toldOf(replaced('.jpg', await newPhoto({ width: 200 }))), picture],
    ],
    [
      'half a picture',
      async () => [await toldOf(replaced('.jpg', (await newPhoto()).subarray(0, 900))), picture],
    ],
    [
      'another document',
      async () => [await toldOf(replaced('.docx', docxOf({ name: 'more.xml', content: 'x' }))), document],
    ],
  ])('%s', async (_what, read) => {
    const [told, id] = await read();
    expect(told).toEqual([[id, 'unreadable']]);
    expect((await keptFiles()).filter((name) => name.includes(id))).toEqual([]);
  });

  test('a picture without one of its sizes', async () => {
    const told = await toldOf((entry) => (entry.name.endsWith('.webp') ? [] : [entry]));
    expect(told).toEqual([[picture, 'otherFiles']]);
  });

  test('a file that its item does not have', async () => {
    const told = await toldOf((entry) =>
      entry.name.endsWith('.webp')
        ? [entry, { ...entry, name: entry.name.replace('.webp', '.zip') }]
        : [entry],
    );
    expect(told).toEqual([[picture, 'otherFiles']]);
  });

  test('files of no item', async () => {
    // A neighbour of the real one, so that the entries stay in their order.
    const nobodys = `${document.slice(0, -1)}${document.endsWith('f') ? 'e' : 'f'}`;
    const told = await toldOf((entry) => [
      { ...entry, name: entry.name.replace(`media/${document}`, `media/${nobodys}`) },
    ]);
    expect(told).toEqual([
      [nobodys, 'noItem'],
      [document, 'noFiles'],
    ]);
  });
});

test('files that are there are never replaced', async () => {
  const file = path.join(process.env.DATA_DIR ?? '', 'whole.tar');
  await writeFile(file, original);
  await readIn(file);
  const name = (await keptFiles()).find((kept) => kept.endsWith('.webp')) ?? '';
  await writeFile(name, 'changed');
  const { told } = await readIn(file);
  expect(told.map(({ key, problem }) => [key, problem.key])).toEqual([[picture, 'differs']]);
});

test('files that were lost are brought back', async () => {
  const file = path.join(process.env.DATA_DIR ?? '', 'whole.tar');
  await writeFile(file, original);
  await readIn(file);
  const before = await keptFiles();
  await rm(folderOf(picture), { recursive: true });
  const { told, files } = await readIn(file);
  expect(told).toEqual([]);
  expect(files).toMatchObject({ added: 6, same: 1 });
  expect(await keptFiles()).toEqual(before);
});
