import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { addMedia } from '@/lib/media/adding.commands';
import { findMediaFile } from '@/lib/media/files.queries';
import { findItem } from '@/lib/media/queries';
import { type Picture, pictureSources } from '@/lib/media/rules';
import type { Person } from '@/lib/people/rules';
import { withEmptyDatabase } from '@/tests/support/database';
import { folderOf, keptFiles, mediaFolder, newPhoto } from '@/tests/support/media';
import { somebody } from '@/tests/support/people';
import { docxOf, zipOf } from '@/tests/support/zip';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const samples = 'prisma/seed/documents';

let author: Person;

beforeEach(async () => {
  author = await somebody('author');
});

describe('a picture that is taken in', () => {
  test('has every address that views name, in every size and kind', async () => {
    const picture = await addedPicture(await newPhoto({ width: 1700, height: 1000 }));

    const { sources, srcSet } = pictureSources(picture);
    const addresses = [...sources.map((source) => source.srcSet), srcSet].join(', ').split(', ');
    expect(picture.widths).toEqual([480, 960, 1600]);
    expect(addresses).toHaveLength(9);
    for (const address of addresses) expect(await widthAt(address)).toBe(widthNamedIn(address));
  });

  test('is never enlarged', async () => {
    expect(await addedPicture(await newPhoto({ width: 300, height: 200 }))).toMatchObject({
      widths: [300],
      width: 300,
    });
  });

  test('is turned upright and says nothing of camera and place', async () => {
    const camera = {
      IFD0: { Make: 'SecretCamera', Artist: 'SecretOwner' },
      IFD3: { GPSLatitude: '55/1 45/1 0/1' },
    };
    const lying = sharp(await newPhoto({ width: 900, height: 600 })).withMetadata({
      orientation: 6,
      exif: camera,
    });
    const original = await lying.jpeg().toBuffer();
    expect(original.includes('SecretCamera')).toBe(true);
    const picture = await addedPicture(original);

    expect(picture).toMatchObject({ width: 600, height: 900 });
    for (const file of await readdir(folderOf(picture.id))) {
      const stored = await readFile(path.join(folderOf(picture.id), file));
      const { exif, width, height } = await sharp(stored).metadata();
      expect({ exif, isUpright: height > width }).toEqual({ exif: undefined, isUpright: true });
      expect(/Secret|GPS|Exif/.test(stored.toString('latin1')), file).toBe(false);
    }
  });

  test.each(['png', 'gif', 'webp', 'avif'] as const)('may be %s', async (kind) => {
    const picture = await addedPicture(
      await sharp(await newPhoto())
        .toFormat(kind)
        .toBuffer(),
    );

    expect(picture.mimeType).toBe(`image/${kind}`);
    expect((await readdir(folderOf(picture.id))).length).toBe(6);
  });

  test('of a moving GIF keeps the first frame', async () => {
    const frames = await Promise.all([newPhoto(), newPhoto({ background: '#000000' })]);
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const picture = await addedPicture(moving);

    const { pages } = await sharp(path.join(folderOf(picture.id), '480.gif')).metadata();
    expect(pages ?? 1).toBe(1);
  });

  test('stands in the library with who brought it and whose it is, and in the log', async () => {
    const picture = await addedPicture(await newPhoto());

    expect(await findItem(picture.id)).toMatchObject({
      ...{ kind: 'picture', fileName: 'priyom.jpg', credit: 'пресс-служба', alt: '', focus: 'center' },
      createdBy: { name: author.name },
    });
    const entry = await database().auditEntry.findFirstOrThrow({ where: { subjectId: picture.id } });
    expect(entry).toMatchObject({ action: 'media.add', personId: author.id });
  });
});

describe('a document that is taken in', () => {
  test.each([
    'listovka-o-moshennikah.pdf',
    'pamyatka-po-uhodu.odt',
    'raschyot-subsidii.xlsx',
    'zayavlenie-na-vyplatu.docx',
  ])('is kept as it came: %s', async (name) => {
    const content = await readFile(path.join(samples, name));
    const outcome = await add(content, 'Бланк_заявления.bin');

    expect(outcome).toMatchObject({ status: 'added', kind: 'document' });
    const item = await findItem(idOf(outcome));
    const fileName = `blank-zayavleniya${path.extname(name)}`;
    expect(item).toMatchObject({ title: 'Бланк заявления', bytes: content.length, fileName });
    expect(await readFile(path.join(folderOf(idOf(outcome)), fileName))).toEqual(content);
  });
});

describe('nothing is kept of', () => {
  const jpeg = () => newPhoto();

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a text that calls itself a picture', () => Buffer.from('привет'), 'unknownKind'],
    [
      'a drawing that calls itself a PNG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'unknownKind',
    ],
    ['a file without content', () => Buffer.alloc(0), 'empty'],
    [
      'a picture that is no picture inside',
      () => Buffer.from('\xff\xd8\xff\xe0 and nothing more', 'latin1'),
      'broken',
    ],
    [
      'a picture with a web page behind it',
      async () => Buffer.concat([await jpeg(), Buffer.from('<html><script>alert(1)')]),
      'twoInOne',
    ],
    ['a picture with an archive behind it', async () => Buffer.concat([await jpeg(), docxOf()]), 'twoInOne'],
    ['a PDF with an archive behind it', async () => Buffer.concat([await samplePdf(), docxOf()]), 'twoInOne'],
    [
      'a PDF with a program',
      async () =>
        Buffer.from(
          (await samplePdf()).toString('latin1').replace('%%EOF', '/S /JavaScript\n%%EOF'),
          'latin1',
        ),
      'script',
    ],
    ['half a PDF', async () => (await samplePdf()).subarray(0, 400), 'broken'],
    ['an archive that is no document', () => zipOf([{ name: 'a.txt', content: 'привет' }]), 'unknownKind'],
    ['a document with macros', () => docxOf({ name: 'word/vbaProject.bin', content: 'x' }), 'macros'],
    [
      'a document with something behind it',
      () => Buffer.concat([docxOf(), Buffer.from('and more')]),
      'broken',
    ],
    [
      'a document with a page in its comment',
      () => zipOf([{ name: 'a', content: 'b' }], '<html>'),
      'twoInOne',
    ],
    [
      'a document that says itself how large it unfolds',
      () => docxOf({ name: 'word/a.xml', content: '', claims: 400_000_000 }),
      'bomb',
    ],
    [
      'a document that lies about how large it unfolds',
      () => docxOf({ name: 'word/a.xml', content: Buffer.alloc(9_000_000), claims: 10 }),
      'broken',
    ],
  ])('%s', async (_, content, problem) => {
    const before = await keptFiles();

    expect(await add(await content(), 'снимок.png')).toMatchObject({ status: 'refused', problem });
    expect(await keptFiles()).toEqual(before);
  });

  test('half a picture', async () => {
    const whole = await newPhoto({ width: 1000, height: 1000, isNoisy: true });

    expect(await add(whole.subarray(0, whole.length / 2))).toMatchObject({ problem: 'broken' });
  });

  test('a small file that unfolds to more than 50 megapixels', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();

    expect(await add(bomb)).toMatchObject({ status: 'refused', problem: 'tooManyPixels' });
  });

  test('a picture whose row the database refuses', async () => {
    const before = await keptFiles();
    const files = [{ name: 'a.jpg', content: await newPhoto() }];

    await expect(addMedia(author, { files, credit: 'я'.repeat(201) }, now)).rejects.toThrow();

    expect(await keptFiles()).toEqual(before);
  });

  test('a picture that finds no place on the disk', async () => {
    await rm(mediaFolder(), { recursive: true, force: true });
    await writeFile(mediaFolder(), 'a file where the folder should be');

    await expect(add(await newPhoto())).rejects.toThrow();

    expect(await database().media.count({ where: { createdById: author.id } })).toBe(0);
    await rm(mediaFolder());
  });
});

describe('several files at once', () => {
  test('each have an outcome of their own, in their order', async () => {
    const files = [
      { name: 'a.jpg', content: await newPhoto() },
      { name: 'b.txt', content: Buffer.from('привет') },
      { name: 'c.jpg', content: null },
      { name: 'd.docx', content: docxOf() },
    ];

    expect(await addMedia(author, { files, credit: '' }, now)).toMatchObject({
      value: [
        { fileName: 'a.jpg', status: 'added', kind: 'picture' },
        { fileName: 'b.txt', status: 'refused', problem: 'unknownKind' },
        { fileName: 'c.jpg', status: 'refused', problem: 'tooLarge' },
        { fileName: 'd.docx', status: 'added', kind: 'document' },
      ],
    });
  });

  test('the same file is not taken in twice, whatever its name', async () => {
    const content = await newPhoto();
    const first = await add(content);
    const kept = await keptFiles();

    expect(await add(content, 'другое имя.jpg')).toEqual({
      ...{ fileName: 'другое имя.jpg', status: 'known', id: idOf(first), kind: 'picture' },
    });
    expect(await keptFiles()).toEqual(kept);
  });

  test('the same file brought by two at the same moment is there once', async () => {
    const content = await newPhoto();
    const outcomes = await Promise.all([add(content), add(content), add(content)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['added', 'known', 'known']);
    expect(new Set(outcomes.map(idOf)).size).toBe(1);
    expect((await readdir(path.join(mediaFolder(), '.unsettled'))).length).toBe(0);
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

function samplePdf(): Promise<Buffer> {
  return readFile(path.join(samples, 'listovka-o-moshennikah.pdf'));
}

async function add(content: Buffer, name = 'Приём.jpg') {
  const answer = await addMedia(author, { files: [{ name, content }], credit: 'пресс-служба' }, now);
  const outcome = answer.ok ? answer.value[0] : undefined;
  if (!outcome) throw new Error(JSON.stringify(answer));
  return outcome;
}

function idOf(outcome: Awaited<ReturnType<typeof add>>): string {
  if (outcome.status === 'refused') throw new Error(outcome.problem);
  return outcome.id;
}

async function addedPicture(content: Buffer): Promise<Picture> {
  const item = await findItem(idOf(await add(content)));
  if (item?.kind !== 'picture') throw new Error('no picture');
  return item;
}

async function widthAt(address: string): Promise<number> {
  const file = address.split(' ')[0]?.replace('/media/', '') ?? '';
  return (await sharp(path.join(mediaFolder(), file)).metadata()).width;
}

function widthNamedIn(address: string): number {
  return Number(/ (\d+)w$/.exec(address)?.[1]);
}
