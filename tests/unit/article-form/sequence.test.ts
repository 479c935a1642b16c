import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchesOf } from '@/lib/articles/sequence.rules';

const isEqual = (one: string, other: string) => one === other;

test('what both sequences have stands side by side, the rest between', () => {
  expect(stretchesOf({ before: ['а', 'б', 'в'], after: ['а', 'г', 'д', 'в'], isEqual })).toEqual([
    { isSame: true, before: ['а'], after: ['а'] },
    { isSame: false, before: ['б'], after: ['г', 'д'] },
    { isSame: true, before: ['в'], after: ['в'] },
  ]);
});

test('sequences that are too different are replaced between their common beginning and end', () => {
  const numbers = (from: number) => Array.from({ length: 2000 }, (_, index) => String(from + index));
  const before = ['начало', ...numbers(0), 'конец'];
  const after = ['начало', ...numbers(5000), 'конец'];

  const stretches = stretchesOf({ before, after, isEqual });

  expect(stretches.map((stretch) => [stretch.isSame, stretch.before.length, stretch.after.length])).toEqual([
    [true, 1, 1],
    [false, 2000, 2000],
    [true, 1, 1],
  ]);
});

test('the work on sequences with nothing in common is bounded', () => {
  let comparisons = 0;
  const counting = (one: string, other: string) => {
    comparisons += 1;
    return one === other;
  };
  const many = (letter: string) => Array.from({ length: 30_000 }, (_, index) => `${letter}${index}`);

  stretchesOf({ before: many('а'), after: many('б'), isEqual: counting });

  expect(comparisons).toBeLessThan(400_000);
});

test('both sequences can be read from the stretches', () => {
  const items = fc.array(fc.constantFrom('а', 'б', 'в', ' '), { maxLength: 15 });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const stretches = stretchesOf({ before, after, isEqual });

      expect(stretches.flatMap((stretch) => stretch.before)).toEqual(before);
      expect(stretches.flatMap((stretch) => stretch.after)).toEqual(after);
      for (const { isSame, ...sides } of stretches) if (isSame) expect(sides.before).toEqual(sides.after);
    }),
  );
});
