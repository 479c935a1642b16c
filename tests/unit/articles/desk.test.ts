import { expect, test } from 'vitest';
import { deskState } from '@/lib/articles/desk.rules';
import { deskListQuery } from '@/lib/articles/desk.schema';

test.each([
  ['unpublished', true, 'draft'],
  ['published', false, 'published'],
  ['published', true, 'republishing'],
  ['withdrawn', true, 'withdrawn'],
  ['removed', false, 'removed'],
] as const)('%s, with a text in work: %s, is shown as %s', (state, hasWorkingEdition, shown) => {
  expect(deskState(state, hasWorkingEdition)).toBe(shown);
});

test('a list without questions shows everything from the first page', () => {
  expect(deskListQuery.parse({})).toEqual({ q: '', state: 'all', page: 1 });
});

test('questions that make no sense are not asked', () => {
  const nonsense = { q: ['a', 'b'], state: 'removed?', page: '-1' };

  expect(deskListQuery.parse(nonsense)).toEqual({ q: '', state: 'all', page: 1 });
});
