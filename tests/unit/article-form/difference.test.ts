import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, wordDifference } from '@/lib/articles/difference.rules';

test('a changed word is taken away and added whole', () => {
  expect(wordDifference('Приём до пятого ноября', 'Приём до десятого ноября')).toEqual([
    { kind: 'same', text: 'Приём до ' },
    { kind: 'removed', text: 'пятого' },
    { kind: 'added', text: 'десятого' },
    { kind: 'same', text: ' ноября' },
  ]);
});

test('equal texts have no difference', () => {
  expect(isSame(wordDifference('Льготы', 'Льготы'))).toBe(true);
  expect(isSame(wordDifference('', ''))).toBe(true);
  expect(isSame(wordDifference('Льготы', ''))).toBe(false);
});

test('both texts can be read from their difference', () => {
  const texts = fc.array(fc.constantFrom('ёлка', ' ', 'ел', 'ка', '. ', '\n', '5', '😀'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const before = one.join('');
      const after = other.join('');
      const pieces = wordDifference(before, after);
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);

      expect(without('added').join('')).toBe(before);
      expect(without('removed').join('')).toBe(after);
    }),
  );
});
