import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

test('a file is there when all of it is written, for its owner alone', async () => {
  await writeArchive(file, async (write) => {
    await write(entry);
    expect(existsSync(file)).toBe(false);
  });
  const { mode, size } = await stat(file);
  expect(mode & 0o777).toBe(0o600);
  expect(size % 512).toBe(0);
  expect(await readdir(folder)).not.toContain(`${path.basename(file)}.part`);
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

test('what a killed export left behind is in nobody’s way', async () => {
  await writeFile(`${file}.part`, 'половина', { mode: 0o644 });
  await writeArchive(file, (write) => write(entry));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
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
  expect(await readdir(folder)).toEqual(expect.not.arrayContaining([`${path.basename(file)}.part`]));
  expect(existsSync(file)).toBe(false);
});
