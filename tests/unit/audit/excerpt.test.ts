import { expect, test } from 'vitest';
import { changedPart, shortened } from '@/lib/audit/excerpt.rules';

const many = (word: string) => `${word} `.repeat(200);

test('short texts stay whole', () => {
  expect(changedPart('Было так', 'Стало так')).toEqual({ before: 'Было так', after: 'Стало так' });
});

test('of long texts the part that differs stays, with words around it', () => {
  const excerpt = changedPart(`${many('до')}старое ${many('после')}`, `${many('до')}новое ${many('после')}`);

  expect(excerpt.before).toBe('… до до до до до до старое после после после после после после …');
  expect(excerpt.after).toBe('… до до до до до до новое после после после после после после …');
});

test('what was added at the end or taken from the start is seen', () => {
  expect(changedPart(many('до'), `${many('до')}конец`).after).toMatch(/^… (до ){6}конец$/);
  expect(changedPart(`начало ${many('после')}`, many('после')).before).toMatch(/^начало (после ){6}…$/);
});

test('a change of a repeated word is not counted from both ends', () => {
  const { before, after } = changedPart(many('раз'), many('раз') + many('раз'));

  expect(before).toMatch(/^… (раз ?){6}( …)?$/);
  // What was added is longer than what is shown of one side.
  expect(after.length).toBeGreaterThan(390);
});

test('a long change is cut at a word’s end', () => {
  expect(shortened(many('слово'))).toMatch(/^(слово )+…$/);
  expect(shortened(many('слово')).length).toBeLessThan(410);
  expect(shortened('а'.repeat(500))).toBe(`${'а'.repeat(400)} …`);
});
