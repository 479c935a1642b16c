import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { bytesOf, exported, readIn, toldOfLost } from '@/tests/support/exporting';
import { aPortal, use, withPortals } from '@/tests/support/portals';
import { arrangeSample } from '@/tests/support/sample';
import { digestOfAllTables } from '@/tests/support/table-digest';

withPortals();

let first: Awaited<ReturnType<typeof aPortal>>;

beforeAll(async () => {
  first = await aPortal('sample');
  await arrangeSample(database());
});

describe.each([
  ['without personal data', false, 'tar'],
  ['with personal data', true, 'tar'],
  ['compressed', true, 'tar.gz'],
])('a portal that is exported %s', (_how, personalData, ending) => {
  test('and read into an empty portal gives, byte for byte, the same file', async () => {
    await use(first);
    const original = await exported({ personalData, ending });
    await aPortal('empty');
    const { told, rows, files } = await readIn(original.file);
    expect(told).toEqual(toldOfLost(original));
    expect(rows.Article).toMatchObject({ same: 0, refused: 0 });
    expect(rows.Article?.added).toBeGreaterThan(20);
    expect(files.added).toBeGreaterThan(20);

    const again = await exported({ personalData, ending });
    expect((await bytesOf(again)).equals(await bytesOf(original))).toBe(true);
  });

  test('and read again changes nothing at all', async () => {
    const whole = await exported({ personalData, ending });
    const before = await digestOfAllTables();

    const { told, rows } = await readIn(whole.file);

    expect(told).toEqual(toldOfLost(whole));
    expect(Object.values(rows).filter(({ added, refused }) => added + refused > 0)).toEqual([]);
    expect(await digestOfAllTables()).toBe(before);
  });
});
