import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackTar } from 'modern-tar';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeArchive } from '@/lib/exporting/archive-file';
import type { Entry } from '@/lib/exporting/form.rules';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

/** Where everything is written in truth: a device that is always full. */
const disk = vi.hoisted(() => ({ isFull: false }));

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  return {
    ...original,
    createWriteStream: (file: string, options: object) =>
      disk.isFull
        ? original.createWriteStream('/dev/full', { ...options, flags: 'w' })
        : original.createWriteStream(file, options),
  };
});

const entry: Entry = { name: 'portal-export.json', content: Buffer.from('{}\n') };
const large: Entry = { name: 'data/Tag-000001.jsonl', content: Buffer.alloc(20_000_000, 'a') };

let folder: string;
let file: string;

beforeEach(() => {
  disk.isFull = false;
  folder = process.env.DATA_DIR ?? '';
  file = path.join(folder, `${Math.random()}.tar`);
});

async function unfinished(): Promise<string[]> {
  return (await readdir(folder)).filter(
    (name) => name.startsWith(path.basename(file)) && name.endsWith('.part'),
  );
}

test('a file is there when all of it is written, for its owner alone', async () => {
  await writeArchive(file, async (write) => {
    await write(entry);
    expect(existsSync(file)).toBe(false);
  });
  const { mode, size } = await stat(file);
  expect(mode & 0o777).toBe(0o600);
  expect(size % 512).toBe(0);
  expect(await unfinished()).toEqual([]);
});

test.each(['tar', 'tar.gz'])('a full disk: said plainly, and nothing is left (%s)', async (ending) => {
  disk.isFull = true;
  const full = path.join(folder, `full.${ending}`);
  const written = writeArchive(full, async (write) => {
    for (let times = 0; times < 5; times += 1) await write(large);
  });
  await expect(written).rejects.toThrow(`${full}: на диске нет места; начатое удалено.`);
  expect((await readdir(folder)).filter((name) => name.startsWith('full'))).toEqual([]);
});

test('a file that is there already stays as it is', async () => {
  await writeFile(file, 'прежняя выгрузка');
  await expect(writeArchive(file, (write) => write(entry))).rejects.toThrow('такой файл уже есть');
  expect(await readFile(file, 'utf8')).toBe('прежняя выгрузка');
});

test('what a killed export left behind goes with the next one', async () => {
  const { pid } = spawnSync('true');
  await writeFile(`${file}.${pid}-${randomUUID()}.part`, 'половина');
  await writeArchive(file, (write) => write(entry));
  expect(await unfinished()).toEqual([]);
});

test('of two exports to one name one is whole, and the other says that the file is there', async () => {
  const second: Entry = { ...entry, content: Buffer.from('{"second":1}\n') };
  await writeArchive(file, async (write) => {
    await write(entry);
    await writeArchive(file, (writeSecond) => writeSecond(second));
  }).then(
    () => expect.unreachable(),
    (error) => expect(error.message).toBe(`${file}: такой файл уже есть; он не изменён.`),
  );
  expect(await unfinished()).toEqual([]);
  expect((await unpackTar(await readFile(file))).map(({ data }) => Buffer.from(data ?? ''))).toEqual([
    second.content,
  ]);
});

test('a second export leaves alone what the first is still writing', async () => {
  await writeArchive(file, async (write) => {
    await write(large);
    const before = await unfinished();
    expect(before).toHaveLength(1);
    await writeArchive(`${file}.gz`, (writeSecond) => writeSecond(entry));
    expect(await unfinished()).toEqual(before);
  });
  expect(existsSync(file)).toBe(true);
});

test.each(['gz', 'GZ', 'tgz'])('a name that ends in .%s is a compressed file', async (ending) => {
  const compressed = path.join(folder, `${randomUUID()}.${ending}`);
  await writeArchive(compressed, (write) => write(entry));
  expect([...(await readFile(compressed)).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
});

test('a fault of another file is not told as one of the archive', async () => {
  const closed = Object.assign(new Error('closed'), { code: 'EACCES', path: '/library/480.avif' });
  const written = writeArchive(file, () => Promise.reject(closed));
  await expect(written).rejects.toBe(closed);
});

test('a folder that is not there is named', async () => {
  await expect(writeArchive('/nowhere/portal.tar', (write) => write(entry))).rejects.toThrow(
    '/nowhere/portal.tar: такой папки нет.',
  );
});

test('an outage of the database is no fault of the file, and leaves none', async () => {
  const written = writeArchive(file, async (write) => {
    await write(entry);
    throw new Error('the database is gone');
  });
  await expect(written).rejects.toThrow('the database is gone');
  expect(await unfinished()).toEqual([]);
  expect(existsSync(file)).toBe(false);
});
