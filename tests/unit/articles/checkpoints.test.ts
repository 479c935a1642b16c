import { describe, expect, test } from 'vitest';
import { isNew, SITTING_PAUSE, whyKeepBefore } from '@/lib/articles/checkpoints.rules';
import { type ArticleStanding, type WorkingState, whyNotAutosaved } from '@/lib/articles/rules';

const text = {
  ...{ title: 'Приём', lead: '', body: '', plainSummary: '', changeNote: '', actionCard: null },
  ...{ categoryId: null, sourceId: null, photoId: null, tags: ['приём', 'запись'], slug: 'priyom' },
};

const changedAt = new Date('2026-11-22T09:00:00Z');
const last = { changedById: 'maria', changedAt };
const afterwards = (milliseconds: number) => new Date(changedAt.getTime() + milliseconds);

describe('the text that is written over', () => {
  test('is kept when it is the first of its edition', () => {
    expect(whyKeepBefore({ personId: 'maria', now: changedAt }, last, null)).toBe('begun');
  });

  test('is kept when somebody else wrote it', () => {
    expect(whyKeepBefore({ personId: 'oleg', now: changedAt }, last, text)).toBe('replaced');
  });

  test('of the same sitting is not kept, up to the last millisecond of the pause', () => {
    expect(whyKeepBefore({ personId: 'maria', now: afterwards(SITTING_PAUSE) }, last, text)).toBeNull();
    expect(whyKeepBefore({ personId: 'maria', now: afterwards(SITTING_PAUSE + 1) }, last, text)).toBe(
      'paused',
    );
  });
});

test('a text is new unless the newest checkpoint has all its words', () => {
  expect(isNew(text, null)).toBe(true);
  expect(isNew(text, { ...text, tags: ['запись', 'приём'] })).toBe(false);
  expect(isNew(text, { ...text, slug: 'priyom-2' })).toBe(true);
});

describe('autosave', () => {
  const standing = (state: WorkingState): ArticleStanding => ({
    ...{ state: 'unpublished', version: 1 },
    working: { id: 'edition', state, createdById: 'maria', substanceById: 'maria' },
  });

  test.each(['draft', 'review', 'returned'] as const)('goes on with a text in the state %s', (state) => {
    expect(whyNotAutosaved(standing(state))).toEqual([]);
  });

  test('leaves alone what waits for its minute and what nobody works on', () => {
    expect(whyNotAutosaved(standing('scheduled'))).toEqual([{ key: 'scheduled' }]);
    expect(whyNotAutosaved({ ...standing('draft'), working: null })).toEqual([{ key: 'noWorkingEdition' }]);
  });
});
