import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MergePart,
  mergedBody,
  partsOfBodies,
  type Side,
  suggestedSide,
} from '@/lib/articles/merge.rules';

const p = (...words: string[]) => words.map((word) => `<p>${word}</p>`).join('');

const block = fc.oneof(
  fc.constantFrom('а', 'б', 'в', 'г', 'д').map((word) => `<p>${word}</p>`),
  fc.constantFrom('а', 'б').map((word) => `<h2>${word} &amp; <strong>${word}</strong></h2>`),
  fc.constantFrom('1', '2').map((word) => `<ul><li>${word}</li><li><p>${word}</p></li></ul>`),
  fc.constantFrom('x', 'y').map((word) => `<table><tbody><tr><td>${word}</td></tr></tbody></table>`),
  fc.constantFrom(' ', '\n', 'просто слова'),
);
const body = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join(''));

describe('of any two bodies', () => {
  test('all mine is my text, and all saved the saved one', () => {
    fc.assert(
      fc.property(body, body, body, (mine, saved, base) => {
        const parts = partsOfBodies({ mine, saved, base });
        expect(mergedBody(parts, all(parts, 'mine'))).toBe(mine);
        expect(mergedBody(parts, all(parts, 'saved'))).toBe(saved);
      }),
    );
  });

  test('both loses no block of either', () => {
    fc.assert(
      fc.property(body, body, (mine, saved) => {
        const parts = partsOfBodies({ mine, saved, base: '' });
        const merged = mergedBody(parts, all(parts, 'both'));
        for (const text of [mine, saved]) {
          for (const found of text.match(/<(p|h2|ul|table)>.*?<\/\1>(?!<\/li>)/g) ?? []) {
            expect(merged).toContain(found);
          }
        }
      }),
    );
  });

  test('what nobody chooses loses no block that one of both wrote new', () => {
    fc.assert(
      fc.property(body, body, (mine, saved) => {
        const parts = partsOfBodies({ mine, saved, base: '<p>прежнее</p>' });
        expect(mergedBody(parts, new Map())).toBe(mergedBody(parts, all(parts, 'both')));
      }),
    );
  });

  test('strange HTML is cut without losing a sign', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (mine, saved) => {
        const parts = partsOfBodies({ mine, saved, base: '' });
        expect(mergedBody(parts, all(parts, 'mine'))).toBe(mine);
      }),
    );
  });
});

describe('what is suggested', () => {
  test('is the side that was changed', () => {
    const base = p('один', 'два', 'три');
    const parts = partsOfBodies({ mine: p('один', 'два!', 'три'), saved: p('раз', 'два', 'три'), base });
    expect(mergedBody(parts, new Map())).toBe(p('раз', 'два!', 'три'));
  });

  test('takes what one side has added, and leaves out what one side has taken out', () => {
    const base = p('один', 'два', 'три');
    const parts = partsOfBodies({ mine: p('один', 'два', 'три', 'четыре'), saved: p('два', 'три'), base });
    expect(mergedBody(parts, new Map())).toBe(p('два', 'три', 'четыре'));
  });

  test('is both where both were changed: the saved one first', () => {
    const parts = partsOfBodies({ mine: p('мой'), saved: p('чужой'), base: p('прежний') });
    expect(mergedBody(parts, new Map())).toBe(p('чужой', 'мой'));
  });

  test('of a field is one’s own unless only the other has changed it', () => {
    expect(suggestedSide({ mine: 'а', saved: 'б', base: 'а' })).toBe('saved');
    expect(suggestedSide({ mine: 'а', saved: 'б', base: 'б' })).toBe('mine');
    expect(suggestedSide({ mine: 'а', saved: 'б', base: 'в' })).toBe('mine');
  });
});

function all(parts: readonly MergePart[], side: Side): Map<number, Side> {
  return new Map(parts.map((_part, place) => [place, side]));
}
