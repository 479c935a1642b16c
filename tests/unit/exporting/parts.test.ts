import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PART_LIMITS } from '@/lib/exporting/form.rules';
import { partsOf } from '@/lib/exporting/parts';

async function partsOfAll(lines: readonly string[]): Promise<string[][]> {
  async function* all() {
    yield* lines;
  }
  const parts: string[][] = [];
  for await (const part of partsOf(all())) parts.push(part);
  return parts;
}

test('no table, no part', async () => {
  expect(await partsOfAll([])).toEqual([]);
});

test('a part ends at 500 rows', async () => {
  const parts = await partsOfAll(Array.from({ length: 1001 }, (_, index) => String(index)));
  expect(parts.map(({ length }) => length)).toEqual([500, 500, 1]);
});

test('a part that has grown large takes no further row', async () => {
  const long = 'я'.repeat(PART_LIMITS.bytes / 4);
  expect((await partsOfAll([long, long, long])).map(({ length }) => length)).toEqual([2, 1]);
});

test('no row is lost, none is doubled, their order stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { maxLength: 1500 }), async (lines) => {
      expect((await partsOfAll(lines)).flat()).toEqual(lines);
    }),
    { numRuns: 30 },
  );
});
