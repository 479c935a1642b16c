import { describe, expect, test } from 'vitest';
import { expiryOf, previewLinkState, whyNotShare } from '@/lib/articles/preview-links.rules';
import { newPreviewToken, previewTokenHash } from '@/lib/articles/preview-token';
import type { ArticleStanding } from '@/lib/articles/rules';
import type { Person } from '@/lib/people/rules';

const now = new Date('2026-11-25T12:00:00Z');
const author: Person = { id: 'author', email: 'a@portal.test', name: 'Автор', role: 'author' };
const editor: Person = { ...author, id: 'editor', role: 'editor' };

const draftOf = (createdById: string): ArticleStanding => ({
  state: 'unpublished',
  version: 1,
  working: { id: 'edition', state: 'draft', createdById, substanceById: createdById },
});
const published: ArticleStanding = { state: 'published', version: 2, working: null };
const inNewEdition: ArticleStanding = { ...draftOf('editor'), state: 'published' };

describe('a link', () => {
  test('ends after seven days of 24 hours', () => {
    expect(expiryOf(now)).toEqual(new Date('2026-12-02T12:00:00Z'));
  });

  test.each([
    ['open till its last moment', 'open', new Date(now.getTime() + 1), null],
    ['over at that very moment', 'expired', now, null],
    ['withdrawn before its time', 'withdrawn', new Date(now.getTime() + 1), now],
    ['withdrawn, even when its time is over too', 'withdrawn', now, now],
  ])('is %s', (_how, state, expiresAt, withdrawnAt) => {
    expect(previewLinkState({ expiresAt, withdrawnAt }, now)).toBe(state);
  });

  test.each([
    ['an author their own draft', author, draftOf('author'), null],
    ['an author no draft of others', author, draftOf('editor'), 'notAllowed'],
    ['an author no new edition of what is published', author, inNewEdition, 'notAllowed'],
    ['an editor any draft', editor, draftOf('author'), null],
    ['an editor a new edition', editor, inNewEdition, null],
    ['an editor nothing that readers see anyway', editor, published, 'nothingInWork'],
    ['an editor nothing that was removed', editor, { ...inNewEdition, state: 'removed' }, 'notAllowed'],
  ] as const)('lets show %s', (_what, person, standing, problem) => {
    expect(whyNotShare(person, standing)?.key ?? null).toBe(problem);
  });
});

test('a token has 256 bits, is new each time, and its hash does not tell it', () => {
  const [one, other] = [newPreviewToken(), newPreviewToken()];

  expect(Buffer.from(one, 'base64url')).toHaveLength(32);
  expect(one).not.toBe(other);
  expect(previewTokenHash(one)).toMatch(/^[\w-]{43}$/);
  expect(previewTokenHash(one)).not.toContain(one.slice(0, 8));
});
