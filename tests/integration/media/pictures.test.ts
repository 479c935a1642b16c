import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { addPicture, changePicture } from '@/lib/media/commands';
import { findMediaFile } from '@/lib/media/files.queries';
import { findPicture, listPictures } from '@/lib/media/queries';
import { pictureSources } from '@/lib/media/rules';
import type { Person } from '@/lib/people/rules';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const words = { alt: 'Окно приёма', decorative: false, caption: 'Приём граждан', credit: 'пресс-служба' };

let author: Person;
let editor: Person;

beforeEach(async () => {
  author = await somebody('author');
  editor = await somebody('editor');
});

describe('a picture that is taken in', () => {
  test('has every address that views name, in every size and kind', async () => {
    const picture = await added(await photo({ width: 1700, height: 1000 }));

    const { sources, srcSet } = pictureSources(picture);
    const addresses = [...sources.map((source) => source.srcSet), srcSet].join(', ').split(', ');
    expect(picture.widths).toEqual([480, 960, 1600]);
    expect(addresses).toHaveLength(9);
    for (const address of addresses) expect(await widthAt(address)).toBe(widthNamedIn(address));
  });

  test('is never enlarged', async () => {
    expect(await added(await photo({ width: 300, height: 200 }))).toMatchObject({
      widths: [300],
      width: 300,
    });
  });

  test('is turned upright and says nothing of camera and place', async () => {
    const camera = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '55/1 45/1 0/1' } };
    const lying = sharp(await photo({ width: 900, height: 600 })).withMetadata({
      orientation: 6,
      exif: camera,
    });
    const picture = await added(await lying.jpeg().toBuffer());

    expect(picture).toMatchObject({ width: 600, height: 900 });
    for (const file of await readdir(folderOf(picture.id))) {
      const { exif, width, height } = await sharp(path.join(folderOf(picture.id), file)).metadata();
      expect({ exif, isUpright: height > width }).toEqual({ exif: undefined, isUpright: true });
    }
  });

  test.each(['png', 'gif', 'webp', 'avif'] as const)('may be %s', async (kind) => {
    const picture = await added(
      await sharp(await photo({}))
        .toFormat(kind)
        .toBuffer(),
    );

    expect(picture.mimeType).toBe(`image/${kind}`);
    expect((await readdir(folderOf(picture.id))).length).toBe(6);
  });

  test('of a moving GIF keeps the first frame', async () => {
    const frames = await Promise.all([photo({}), photo({ background: '#000000' })]);
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const picture = await added(moving);

    const { pages } = await sharp(path.join(folderOf(picture.id), '480.gif')).metadata();
    expect(pages ?? 1).toBe(1);
  });

  test('stands in the library with its words, and in the log', async () => {
    const picture = await added(await photo({}));

    expect(await findPicture(picture.id)).toMatchObject({ ...words, createdBy: { name: author.name } });
    expect((await listPictures(1)).pictures.map(({ id }) => id)).toContain(picture.id);
    expect(await actionsOn(picture.id)).toEqual(['media.add']);
  });
});

describe('nothing is kept of', () => {
  test.each([
    ['a text that calls itself a picture', Buffer.from('привет'), 'notAPicture'],
    [
      'a drawing that could carry script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'notAPicture',
    ],
    [
      'a picture that is no picture inside',
      Buffer.from('\xff\xd8\xff\xe0 and nothing more', 'latin1'),
      'broken',
    ],
  ])('%s', async (_, content, key) => {
    expect(await add(content)).toEqual({ ok: false, problems: [{ key }] });
    expect(await readdir(mediaFolder()).catch(() => [])).not.toContain('.jpg');
  });

  test('half a picture', async () => {
    const whole = await photo({ width: 1000, height: 1000, isNoisy: true });

    expect(await add(whole.subarray(0, whole.length / 2))).toMatchObject({ problems: [{ key: 'broken' }] });
  });

  test('a small file that unfolds to more than 50 megapixels', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();

    expect(await add(bomb)).toEqual({ ok: false, problems: [{ key: 'tooManyPixels' }] });
  });

  test('a picture whose row the database refuses', async () => {
    const before = await keptFolders();
    const tooLong = { ...words, credit: 'я'.repeat(201) };

    await expect(add(await photo({}), tooLong)).rejects.toThrow();

    expect(await keptFolders()).toEqual(before);
  });

  test('a picture that finds no place on the disk', async () => {
    await rm(mediaFolder(), { recursive: true, force: true });
    await writeFile(mediaFolder(), 'a file where the folder should be');

    await expect(add(await photo({}))).rejects.toThrow();

    expect(await database().media.count({ where: { createdById: author.id } })).toBe(0);
    await rm(mediaFolder());
  });
});

describe('the words of a picture', () => {
  const newWords = { alt: '', decorative: true, caption: 'Новая подпись', credit: '' };

  test('change for every reader, and the log has both', async () => {
    const { id } = await added(await photo({}));

    expect(await changePicture(author, { pictureId: id, ...newWords }, now)).toEqual({
      ok: true,
      value: newWords,
    });

    const entry = await database().auditEntry.findFirstOrThrow({
      where: { subjectId: id, action: 'media.change' },
    });
    expect(entry).toMatchObject({ before: words, after: newWords, personId: author.id });
  });

  test('are not for an author to change who did not bring it', async () => {
    const { id } = await added(await photo({}));
    const other = await somebody('author');

    expect(await changePicture(other, { pictureId: id, ...newWords }, now)).toEqual({
      ok: false,
      problems: [{ key: 'notAllowed' }],
    });
    expect(await changePicture(editor, { pictureId: id, ...newWords }, now)).toMatchObject({ ok: true });
  });

  test('of a picture that is gone cannot change', async () => {
    const pictureId = '0192f0c4-7a3b-4c5d-8e9f-0123456789ab';

    expect(await changePicture(editor, { pictureId, ...newWords }, now)).toMatchObject({
      problems: [{ key: 'gone' }],
    });
  });
});

test('a file of the library is read whole; what is no file is not there', async () => {
  const id = '0192f0c4-7a3b-4c5d-8e9f-0123456789ab';
  await mkdir(path.join(folderOf(id), 'folder.pdf'), { recursive: true });
  await writeFile(path.join(folderOf(id), 'a.pdf'), 'x'.repeat(200_000));

  const stored = await findMediaFile(id, 'a.pdf');

  expect(stored?.bytes).toBe(200_000);
  expect(stored && (await textOf(stored.content))).toBe('x'.repeat(200_000));
  expect(await findMediaFile(id, 'b.pdf')).toBeNull();
  expect(await findMediaFile(id, 'folder.pdf')).toBeNull();
});

type Photo = { width?: number; height?: number; background?: string; isNoisy?: boolean };

function photo({
  width = 600,
  height = 400,
  background = '#88aabb',
  isNoisy = false,
}: Photo): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width, height, channels: 3, background, ...(isNoisy && { noise }) } as const;
  return sharp({ create }).jpeg().toBuffer();
}

function add(content: Buffer, given = words) {
  return addPicture(author, { ...given, file: { name: 'priyom', content: new Uint8Array(content) } }, now);
}

async function added(content: Buffer) {
  const answer = await add(content);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

async function widthAt(address: string): Promise<number> {
  const file = address.split(' ')[0]?.replace('/media/', '') ?? '';
  return (await sharp(path.join(mediaFolder(), file)).metadata()).width;
}

function widthNamedIn(address: string): number {
  return Number(/ (\d+)w$/.exec(address)?.[1]);
}

function mediaFolder(): string {
  return path.join(process.env.DATA_DIR ?? '', 'media');
}

function folderOf(id: string): string {
  return path.join(mediaFolder(), id);
}

async function keptFolders(): Promise<string[]> {
  const ids = existsSync(mediaFolder()) ? await readdir(mediaFolder()) : [];
  const coming = await readdir(path.join(mediaFolder(), '.coming')).catch(() => []);
  return [...ids.filter((id) => id !== '.coming'), ...coming].sort();
}

async function actionsOn(subjectId: string): Promise<string[]> {
  const entries = await database().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  return entries.map(({ action }) => action);
}
