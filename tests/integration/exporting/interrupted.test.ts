import { beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Told } from '@/lib/exporting/outcome.rules';
import { takeFilesBack } from '@/lib/media/taking-back.commands';
import { announcedDuring } from '@/tests/support/announcements';
import { bytesOf, exported, readIn, toldOfLost } from '@/tests/support/exporting';
import { aPortal, withPortals } from '@/tests/support/portals';
import { arrangeSample } from '@/tests/support/sample';

withPortals();

let original: Buffer;
let lost: Told[];
let file: string;
let parts: string[];

beforeAll(async () => {
  await aPortal('sample');
  await arrangeSample(database());
  const whole = await exported({ personalData: true });
  file = whole.file;
  original = await bytesOf(whole);
  lost = toldOfLost(whole);
  await aPortal('empty');
  parts = [];
  await readIn(file, { onPart: (part) => void parts.push(part) });
});

/** Killed before the part is read, as by the loss of power. */
async function readUntil(killedAt: string): Promise<void> {
  await readIn(file, {
    onPart(part) {
      if (part === killedAt) throw new Error('killed');
    },
  });
}

test('a reading that is killed at one part after the other goes on, and ends with the same portal', async () => {
  await aPortal('empty');
  for (const part of parts) await expect(readUntil(part)).rejects.toThrow('killed');
  const { told, files } = await readIn(file);
  expect(told).toEqual(lost);
  expect(files.refused).toBe(lost.length);
  expect((await bytesOf(await exported({ personalData: true }))).equals(original)).toBe(true);
});

test('a reading that is killed after its rows leaves a portal that works', async () => {
  await aPortal('empty');
  const killed = () => Promise.reject(new Error('killed'));
  const announced = await announcedDuring(() =>
    expect(readIn(file, { takeFiles: killed })).rejects.toThrow('killed'),
  );
  expect(announced.length).toBeGreaterThan(10);
  const last = await database().checkpoint.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const { id: lastId, text, ...rest } = last;
  const { id } = await database().checkpoint.create({ data: { ...rest, text: Object(text) } });
  expect(id).toBeGreaterThan(lastId);
});

test('a reading that is killed among the files goes on', async () => {
  await aPortal('empty');
  let left = 5;
  const killed = readIn(file, {
    async takeFiles(item, files) {
      left -= 1;
      if (left < 0) throw new Error('killed');
      return (await takeFilesBack(item, files)) === 'same' ? 'same' : 'added';
    },
  });
  await expect(killed).rejects.toThrow('killed');
  expect((await readIn(file)).files.same).toBeGreaterThan(0);
  expect((await bytesOf(await exported({ personalData: true }))).equals(original)).toBe(true);
});
