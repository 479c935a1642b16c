import { describe, expect, test } from 'vitest';
import { whyNotPublish } from '@/lib/articles/publishing.rules';
import {
  type Decision,
  isSameSubstance,
  mayApprove,
  mayRemark,
  mayReview,
  type ReviewDeed,
  whyNotReview,
} from '@/lib/articles/review.rules';
import { type ArticleStanding, mayRemove, WORKING_STATES, type WorkingState } from '@/lib/articles/rules';
import type { Person, Role } from '@/lib/people/rules';
import { aText } from '@/tests/support/texts';

const person = (role: Role, id: string = role): Person => ({
  id,
  role,
  name: id,
  email: `${id}@portal.test`,
});
const author = person('author');
const editor = person('editor');
const colleague = person('editor', 'colleague');

function standingIn(state: WorkingState, by = 'author'): ArticleStanding {
  return {
    ...{ state: 'unpublished', version: 3 },
    working: { id: 'edition', state, createdById: by, substanceById: by },
  };
}

const checked: Decision = { uncheckedReason: null, isSmallChange: false };

describe('what may be done with a text in which state', () => {
  const allowed: Record<ReviewDeed, WorkingState[]> = {
    submit: ['draft', 'returned'],
    takeBack: ['review'],
    return: ['review'],
    discard: ['draft', 'returned', 'review'],
  };
  const cases = (Object.keys(allowed) as ReviewDeed[]).flatMap((deed) =>
    WORKING_STATES.map((state) => [deed, state, allowed[deed].includes(state)] as const),
  );

  test.each(cases)('%s in state %s: %s', (deed, state, expected) => {
    expect(mayReview(deed, editor, standingIn(state))).toBe(expected);
    if (!expected)
      expect(whyNotReview(deed, editor, standingIn(state))).toEqual([{ key: 'wrongState', state }]);
  });

  test('an author submits and takes back their own, and judges nobody', () => {
    expect(mayReview('submit', author, standingIn('draft'))).toBe(true);
    expect(mayReview('takeBack', author, standingIn('review'))).toBe(true);
    expect(whyNotReview('return', author, standingIn('review'))).toEqual([{ key: 'notAllowed' }]);
    expect(whyNotReview('submit', author, standingIn('draft', 'other'))).toEqual([{ key: 'notAllowed' }]);
  });

  test('where nobody works there is nothing to do it with', () => {
    const rest: ArticleStanding = { state: 'published', version: 2, working: null };
    expect(whyNotReview('submit', editor, rest)).toEqual([{ key: 'noWorkingEdition' }]);
    expect(mayRemark(editor, rest)).toBe(false);
  });
});

describe('the second pair of eyes', () => {
  const why = (who: Person, standing: ArticleStanding, decision: Decision = checked, changes = {}) =>
    whyNotPublish(
      who,
      { standing, publishedAt: null, working: { text: aText(changes), ticks: [] } },
      decision,
    );

  test('another editor publishes what was submitted', () => {
    expect(why(editor, standingIn('review'))).toEqual([]);
    expect(why(editor, standingIn('scheduled'))).toEqual([]);
  });

  test('whoever changed the substance last does not', () => {
    expect(why(editor, standingIn('review', 'editor'))).toEqual([{ key: 'ownText' }]);
  });

  test.each(['draft', 'returned'] as const)('a text that is %s was not looked at', (state) => {
    expect(why(editor, standingIn(state))).toEqual([{ key: 'notInReview' }]);
  });

  test('a reason lets them publish without it, facts uncompared', () => {
    const urgent = { ...checked, uncheckedReason: 'Авария на теплотрассе' };
    expect(why(editor, standingIn('draft', 'editor'), urgent)).toEqual([]);
    expect(why(editor, standingIn('draft', 'editor'), urgent, { lead: 'Выплата 500 рублей.' })).toEqual([]);
  });

  test('an author publishes nothing, whatever the reason', () => {
    const urgent = { ...checked, uncheckedReason: 'Авария' };
    expect(why(author, standingIn('review'), urgent)).toEqual([{ key: 'notAllowed' }]);
  });

  test('every fact is compared first, whoever wrote it', () => {
    const lead = 'Выплата 500 рублей, телефон 8 (800) 100-20-30.';
    expect(why(editor, standingIn('review'), checked, { lead })).toEqual([{ key: 'unticked', count: 2 }]);
    expect(why(editor, standingIn('draft'), checked, { lead })).toEqual([
      { key: 'notInReview' },
      { key: 'unticked', count: 2 },
    ]);
  });

  test('who looks afterwards is neither the writer nor the publisher', () => {
    const edition = { uncheckedById: 'editor', approvedById: null, substanceById: 'author' };
    expect(mayApprove(editor, edition)).toBe(false);
    expect(mayApprove(colleague, edition)).toBe(true);
    expect(mayApprove(colleague, { ...edition, substanceById: 'colleague' })).toBe(false);
    expect(mayApprove(colleague, { ...edition, approvedById: 'x' })).toBe(false);
    expect(mayApprove(colleague, { ...edition, uncheckedById: null })).toBe(false);
    expect(mayApprove(person('author', 'third'), edition)).toBe(false);
  });
});

describe('what readers are told of a new edition', () => {
  const why = (decision: Decision, changeNote: string) =>
    whyNotPublish(
      editor,
      {
        standing: { ...standingIn('review'), state: 'published' },
        publishedAt: new Date('2026-11-20T09:00:00Z'),
        working: { text: aText({ changeNote }), ticks: [] },
      },
      decision,
    );

  test('either what has changed, or that it is too small to tell', () => {
    expect(why(checked, '')).toEqual([{ key: 'missing', field: 'changeNote' }]);
    expect(why(checked, 'Исправлен телефон.')).toEqual([]);
    expect(why({ ...checked, isSmallChange: true }, '')).toEqual([]);
  });
});

test('tags and the note are not the text, everything that readers read is', () => {
  const text = aText();
  expect(isSameSubstance(text, { ...text, tags: ['льготы'], changeNote: 'Исправлено' })).toBe(true);
  const changes = [
    ...[{ title: 'а' }, { lead: 'а' }, { body: '<p>а</p>' }, { plainSummary: 'а' }],
    ...[{ categoryId: null }, { sourceId: null }, { photoId: 'p' }],
  ];
  for (const change of changes) expect(isSameSubstance(text, { ...text, ...change })).toBe(false);
});

test('what readers never saw is not removed from them, and authors remove nothing', () => {
  expect(mayRemove(editor, { state: 'published', version: 1, working: null })).toBe(true);
  expect(mayRemove(editor, { state: 'withdrawn', version: 1, working: null })).toBe(true);
  expect(mayRemove(editor, standingIn('draft'))).toBe(false);
  expect(mayRemove(editor, { state: 'removed', version: 1, working: null })).toBe(false);
  expect(mayRemove(author, { state: 'published', version: 1, working: null })).toBe(false);
});
