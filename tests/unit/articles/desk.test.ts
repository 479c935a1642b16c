import { expect, test } from 'vitest';
import { deskState } from '@/lib/articles/desk.rules';
import { deskListQuery } from '@/lib/articles/desk.schema';

test.each([
  ['unpublished', 'draft', 'draft'],
  ['unpublished', 'review', 'review'],
  ['unpublished', 'returned', 'returned'],
  ['unpublished', 'scheduled', 'scheduled'],
  ['unpublished', null, 'discarded'],
  ['published', null, 'published'],
  ['published', 'review', 'republishing'],
  ['withdrawn', 'draft', 'withdrawn'],
  ['removed', null, 'removed'],
] as const)('%s, with a text in state %s, is shown as %s', (state, working, shown) => {
  expect(deskState(state, working)).toBe(shown);
});

test('a list without questions shows everything from the first page', () => {
  expect(deskListQuery.parse({})).toEqual({ q: '', state: 'all', page: 1 });
});

test('questions that make no sense are not asked', () => {
  const nonsense = { q: ['a', 'b'], state: 'removed?', page: '-1' };

  expect(deskListQuery.parse(nonsense)).toEqual({ q: '', state: 'all', page: 1 });
});
