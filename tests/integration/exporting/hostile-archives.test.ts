import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveFault } from '@/lib/exporting/broken-archive';
import { bytesOf, exported, readIn } from '@/tests/support/exporting';
import { keptFiles } from '@/tests/support/media';
import { aPortal, withPortals } from '@/tests/support/portals';
import { digestOfAllTables } from '@/tests/support/table-digest';
import { MANIFEST, type Packed, partOf, tarOf, writeTar, writeWholeTar } from '@/tests/support/tar';

withPortals();

const id = '0198f6a0-0000-7000-8000-000000000001';
const tag = { id, slug: 'vyplaty', name: 'выплаты' };

let empty: string;

beforeAll(async () => {
  await aPortal('empty');
  empty = await digestOfAllTables();
});

/** Whatever an archive is refused for, nothing of it was believed. */
afterEach(async () => {
  expect(await digestOfAllTables()).toBe(empty);
  expect(await keptFiles()).toEqual([]);
});

async function expectFault(file: string, fault: ArchiveFault): Promise<void> {
  await expect(readIn(file)).rejects.toMatchObject({ fault });
}

function place(): string {
  return path.join(process.env.DATA_DIR ?? '', 'hostile.tar');
}

describe('an archive is refused as a whole', () => {
  test.each<[string, ArchiveFault, Packed[]]>([
    ['a path that leads elsewhere', 'strangeEntry', [{ name: '../../secrets.json', content: '{}' }]],
    ['an absolute path', 'strangeEntry', [{ name: '/etc/cron.d/portal', content: '' }]],
    [
      'a path among its files that leads elsewhere',
      'strangeEntry',
      [{ name: `media/${id}/..`, content: '' }],
    ],
    [
      'a symbolic link',
      'strangeEntry',
      [{ name: `media/${id}/1.png`, content: '', type: 'symlink', linkname: '/etc' }],
    ],
    [
      'a hard link',
      'strangeEntry',
      [{ name: `media/${id}/1.png`, content: '', type: 'link', linkname: '/etc/passwd' }],
    ],
    ['a folder', 'strangeEntry', [{ name: `media/${id}`, content: '', type: 'directory' }]],
    ['another name beneath the name', 'strangeEntry', [{ ...partOf('Tag', tag), pax: { path: '../x' } }]],
    ['a table that is none', 'strangeEntry', [partOf('Session', tag)]],
    ['tables out of their order', 'wrongOrder', [partOf('Page', {}), partOf('Tag', tag)]],
    ['a second manifest after the rows', 'wrongOrder', [partOf('Tag', tag), MANIFEST]],
    ['a second manifest at once', 'wrongOrder', [MANIFEST, partOf('Tag', tag)]],
    ['a part that comes twice', 'wrongOrder', [partOf('Tag', tag), partOf('Tag', tag)]],
    [
      'a table without its first part',
      'wrongOrder',
      [{ ...partOf('Tag', tag), name: 'data/Tag-000002.jsonl' }],
    ],
    [
      'a file that comes twice',
      'wrongOrder',
      [
        { name: `media/${id}/1.png`, content: 'a' },
        { name: `media/${id}/1.png`, content: 'b' },
      ],
    ],
    ['a device', 'strangeEntry', [{ name: `media/${id}/1.png`, content: '', type: 'character-device' }]],
    [
      'a part of a million lines',
      'tooLarge',
      [{ name: 'data/Tag-000001.jsonl', content: Buffer.alloc(1_000_000, '\n') }],
    ],
    ['a manifest of a megabyte', 'tooLarge', [{ ...MANIFEST, content: Buffer.alloc(1_000_000, ' ') }]],
  ])('%s', async (_what, fault, entries) => {
    await expectFault(await writeWholeTar(place(), [MANIFEST, ...entries]), fault);
  });

  test('no archive at all', async () => {
    await writeFile(place(), 'Это не архив.'.repeat(100));
    await expectFault(place(), 'damaged');
  });

  test('an empty file', async () => {
    await writeFile(place(), '');
    await expectFault(place(), 'notAnExport');
  });

  test('an archive of something else', async () => {
    await expectFault(await writeTar(place(), [partOf('Tag', tag)]), 'notAnExport');
  });

  test('a manifest of something else', async () => {
    const manifest = { name: 'portal-export.json', content: '{"format":"wordpress","version":1}' };
    await expectFault(await writeWholeTar(place(), [manifest]), 'notAnExport');
  });

  test('the export of a portal that is newer than this one', async () => {
    const manifest = { name: 'portal-export.json', content: '{"format":"news-portal","version":2,"new":1}' };
    await expectFault(await writeWholeTar(place(), [manifest]), 'newerVersion');
  });

  test('no closing entry', async () => {
    await expectFault(await writeTar(place(), [MANIFEST, partOf('Tag', tag)]), 'cutOff');
  });

  test('a row that was changed afterwards', async () => {
    const bytes = Buffer.from(await wholeTar());
    bytes.write('vyplatu', bytes.indexOf('vyplaty'));
    await writeFile(place(), bytes);
    await expectFault(place(), 'damaged');
  });

  test('a size beyond all measure is refused before it is read', async () => {
    const head = Buffer.from(await tarOf([MANIFEST, { name: 'data/Tag-000001.jsonl', content: 'x' }]));
    const at = head.indexOf('data/Tag-000001.jsonl');
    withSize(head, at, '77777777777');
    await writeFile(place(), head);
    await expectFault(place(), 'tooLarge');
  });

  test('gigabytes of nothing in a few bytes end at the first entry', async () => {
    const huge = gzipSync(Buffer.alloc(200_000_000), { level: 9 });
    expect(huge.length).toBeLessThan(300_000);
    await writeFile(place(), huge);
    await expectFault(place(), 'notAnExport');
  });
});

async function wholeTar(): Promise<Buffer> {
  await writeWholeTar(place(), [MANIFEST, partOf('Tag', tag)]);
  return bytesOf({ file: place() });
}

/** Rewrites the size in the header at `at`, and its sum of check. */
function withSize(tar: Buffer, at: number, octal: string): void {
  tar.write(octal, at + 124, 'latin1');
  tar.fill(' ', at + 148, at + 156);
  const sum = tar.subarray(at, at + 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
}

describe('an archive that ends early', () => {
  test.each(['tar', 'tar.gz'])('is said to be cut off, wherever the end is (%s)', async (ending) => {
    const whole = await bytesOf(await exported({ ending }));
    empty = await digestOfAllTables();
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      const file = path.join(process.env.DATA_DIR ?? '', `cut.${ending}`);
      await writeFile(file, cut);
      await expectFault(file, 'cutOff');
    }
  });
});

test('a disk that fails under the reading is an outage, no fault of the archive', async () => {
  await wholeTar();
  const broken = () =>
    Readable.from(
      (async function* () {
        for await (const chunk of createReadStream(place(), { highWaterMark: 512 })) {
          yield chunk;
          throw Object.assign(new Error('i/o error'), { code: 'EIO' });
        }
      })(),
    );
  await expect(readIn(place(), { open: broken })).rejects.toMatchObject({ code: 'EIO' });
});
