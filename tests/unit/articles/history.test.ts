import { describe, expect, test } from 'vitest';
import {
  type ArticleHistory,
  type CheckpointEntry,
  type EditionEntry,
  type EditionStanding,
  editionStanding,
  findText,
  type HistoryText,
  inOrder,
  mayReadCheckpoints,
  mayReadEdition,
  twoNewestTexts,
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

const onTheWay = (id: string): CheckpointEntry => ({ id, reason: 'saved', by: 'Мария Полякова', at: seen });

const anEntry = (number: number, ...ids: string[]): EditionEntry => ({
  ...{ number, standing: 'former', title: 'Приём', changeNote: '', begunBy: 'Мария', changedBy: 'Мария' },
  ...{ changedAt: seen, publishedAt: seen, publishedBy: null, checkpoints: ids.map(onTheWay) },
});

describe('what is compared', () => {
  test('are the two newest editions unless others are chosen', () => {
    expect(twoNewestTexts([anEntry(5, '7'), anEntry(3), anEntry(1)])).toEqual(['3', '5']);
  });

  test('is an only edition with its first text on the way, where it has one', () => {
    expect(twoNewestTexts([anEntry(1, '7', '4')])).toEqual(['c4', '1']);
    expect(twoNewestTexts([anEntry(1)])).toBeNull();
  });

  test('is named by numbers of editions and of texts on the way', () => {
    expect(comparisonQuery.parse({ from: '4', to: 'c17' })).toEqual({
      from: { number: 4 },
      to: { checkpoint: '17' },
    });
    const wrong = [
      {},
      { from: '1' },
      { from: '1', to: 'два' },
      { from: '0', to: '1' },
      { from: 'c', to: 'c0' },
    ];
    for (const chosen of wrong) expect(comparisonQuery.safeParse(chosen).success).toBe(false);
  });

  test('is found by these addresses, or not at all', () => {
    const history: ArticleHistory = {
      ...{ id: 'a', title: 'Приём', standing: { state: 'published', version: 1, working: null } },
      editions: [anEntry(2, '9'), anEntry(1)],
    };
    expect(findText(history, { number: 1 })).toMatchObject({ entry: { number: 1 }, checkpoint: null });
    expect(findText(history, { checkpoint: '9' })).toMatchObject({
      entry: { number: 2 },
      checkpoint: { id: '9' },
    });
    expect(findText(history, { number: 3 })).toBeNull();
    expect(findText(history, { checkpoint: '8' })).toBeNull();
  });

  test('stands in the order in which it was written, however it was chosen', () => {
    const entry = anEntry(2, '10', '9');
    const texts: HistoryText[] = [
      { entry: anEntry(1), checkpoint: null },
      { entry, checkpoint: onTheWay('9') },
      { entry, checkpoint: onTheWay('10') },
      { entry, checkpoint: null },
    ];
    for (const [place, earlier] of texts.entries()) {
      for (const later of texts.slice(place + 1)) {
        expect(inOrder(earlier, later)).toEqual([earlier, later]);
        expect(inOrder(later, earlier)).toEqual([earlier, later]);
      }
    }
  });
});

test('texts on the way are for editors and for whoever began the edition', () => {
  const author: Person = { id: 'author', name: 'Автор', email: 'author@portal.test', role: 'author' };
  expect(mayReadCheckpoints(author, { createdById: 'author' })).toBe(true);
  expect(mayReadCheckpoints(author, { createdById: 'somebody' })).toBe(false);
  expect(mayReadCheckpoints({ ...author, role: 'editor' }, { createdById: 'somebody' })).toBe(true);
});
