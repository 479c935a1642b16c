import { describe, expect, test } from 'vitest';
import {
  type EditionStanding,
  editionStanding,
  mayReadEdition,
  twoNewest,
} from '@/lib/articles/history.rules';
import { comparisonQuery } from '@/lib/articles/history.schema';
import type { ArticleState, EditionState } from '@/lib/articles/rules';
import type { Person } from '@/lib/people/rules';

const seen = new Date('2026-11-22T09:00:00Z');

test.each<[EditionState, Date | null, ArticleState, EditionStanding]>([
  ['draft', null, 'unpublished', 'draft'],
  ['review', null, 'published', 'review'],
  ['published', seen, 'published', 'live'],
  ['published', seen, 'withdrawn', 'withdrawn'],
  ['published', seen, 'removed', 'removed'],
  ['superseded', seen, 'published', 'former'],
  ['superseded', null, 'published', 'setAside'],
])(
  'an edition that is %s, seen by readers at %s, of a %s article is %s',
  (state, publishedAt, article, expected) => {
    expect(editionStanding({ state, publishedAt }, article)).toBe(expected);
  },
);

describe('who reads an edition', () => {
  const author: Person = { id: 'author', name: 'Автор', email: 'author@portal.test', role: 'author' };
  const editor: Person = { ...author, id: 'editor', role: 'editor' };
  const ofSomebody = { createdById: 'somebody', publishedAt: null };

  test('an author reads their own and what readers had', () => {
    expect(mayReadEdition(author, { ...ofSomebody, createdById: author.id })).toBe(true);
    expect(mayReadEdition(author, { ...ofSomebody, publishedAt: seen })).toBe(true);
    expect(mayReadEdition(author, ofSomebody)).toBe(false);
  });

  test('an editor reads all', () => {
    expect(mayReadEdition(editor, ofSomebody)).toBe(true);
  });
});

test('the two newest are compared unless others are chosen', () => {
  expect(twoNewest([{ number: 5 }, { number: 3 }, { number: 1 }])).toEqual([3, 5]);
  expect(twoNewest([{ number: 1 }])).toBeNull();
});

test('the earlier edition comes first, however they were chosen', () => {
  expect(comparisonQuery.parse({ from: '4', to: '2' })).toEqual({ from: 2, to: 4 });
  for (const chosen of [{}, { from: '1' }, { from: '1', to: 'два' }, { from: '0', to: '1' }])
    expect(comparisonQuery.safeParse(chosen).success).toBe(false);
});
