import { describe, expect, test } from 'vitest';
import {
  type ArticleStanding,
  type ArticleText,
  freeSlug,
  mayBeginEdition,
  mayEdit,
  mayPublish,
  mayWithdraw,
  slugFromTitle,
  whyNotPublishable,
} from '@/lib/articles/rules';
import type { Person, Role } from '@/lib/people/rules';

const text: ArticleText = {
  title: 'Приём заявлений продлён',
  lead: 'До конца месяца.',
  body: '<p>Приём продлён.</p>',
  plainSummary: '',
  actionCard: null,
  categoryId: 'category',
  sourceId: 'source',
  photoId: null,
  tags: [],
  changeNote: '',
};

const draftOf = (createdById: string): ArticleStanding => ({
  state: 'unpublished',
  version: 1,
  working: { id: 'edition', state: 'draft', createdById, substanceById: createdById },
});

const live: ArticleStanding = { state: 'published', version: 3, working: null };

function somebody(role: Role, id = 'me'): Person {
  return { id, role, name: 'Мария Полякова', email: 'm@portal.test' };
}

describe('who may change a draft', () => {
  test('an author works on drafts begun by themselves', () => {
    expect(mayEdit(somebody('author'), draftOf('me'))).toBe(true);
  });

  test("an author may not touch somebody else's draft", () => {
    expect(mayEdit(somebody('author'), draftOf('another'))).toBe(false);
  });

  test('an author may not change what readers have seen', () => {
    expect(mayEdit(somebody('author'), { ...draftOf('me'), state: 'published' })).toBe(false);
  });

  test.each(['editor', 'administrator'] as const)('an %s works on everything', (role) => {
    expect(mayEdit(somebody(role), draftOf('another'))).toBe(true);
  });

  test('nobody works on a removed article', () => {
    expect(mayEdit(somebody('administrator'), { ...draftOf('me'), state: 'removed' })).toBe(false);
  });
});

test.each([
  ['author', false],
  ['editor', true],
  ['administrator', true],
] as const)('%s may publish and withdraw: %s', (role, expected) => {
  expect(mayPublish(somebody(role))).toBe(expected);
  expect(mayWithdraw(somebody(role), live)).toBe(expected);
});

test('only what readers see can be withdrawn', () => {
  expect(mayWithdraw(somebody('editor'), draftOf('me'))).toBe(false);
  expect(mayWithdraw(somebody('editor'), { ...live, state: 'withdrawn' })).toBe(false);
});

test('a new edition is begun from a live one, and one at a time', () => {
  expect(mayBeginEdition(somebody('editor'), live)).toBe(true);
  expect(mayBeginEdition(somebody('editor'), { ...live, state: 'withdrawn' })).toBe(true);
  expect(mayBeginEdition(somebody('editor'), draftOf('me'))).toBe(false);
  expect(mayBeginEdition(somebody('editor'), { ...live, working: draftOf('me').working })).toBe(false);
  expect(mayBeginEdition(somebody('author'), live)).toBe(false);
});

test('a whole text can be published', () => {
  expect(whyNotPublishable(text)).toEqual([]);
});

test('everything that keeps a text from readers is told at once', () => {
  const empty = { ...text, lead: ' ', body: '', categoryId: null, sourceId: null };
  expect(whyNotPublishable(empty)).toEqual([
    { key: 'missing', field: 'lead' },
    { key: 'missing', field: 'body' },
    { key: 'missing', field: 'categoryId' },
    { key: 'missing', field: 'sourceId' },
  ]);
});

describe('addresses', () => {
  test.each([
    ['Новые выплаты семьям с детьми', 'novye-vyplaty-semyam-s-detmi'],
    ['Приём', 'priyom'],
    ['«Ёлка» — 2026!', 'yolka-2026'],
    ['???', 'novost'],
  ])('%s → %s', (title, slug) => {
    expect(slugFromTitle(title)).toBe(slug);
  });

  test('a long title is cut at the end of a word', () => {
    const slug = slugFromTitle('Социальное обслуживание '.repeat(12));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(sotsialnoe-obsluzhivanie-)*(sotsialnoe|sotsialnoe-obsluzhivanie)$/);
  });

  test('a taken address gets the first free number', () => {
    expect(freeSlug('priyom', new Set())).toBe('priyom');
    expect(freeSlug('priyom', new Set(['priyom', 'priyom-2']))).toBe('priyom-3');
  });
});
