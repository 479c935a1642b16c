import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedPages, isOwnPathShape, ownPlaceOf } from '@/lib/structure/addresses.rules';
import {
  ENTRY_LIMITS,
  entriesPath,
  entryKinds,
  isFree,
  kindOfPath,
  moved,
  whyNotFields,
} from '@/lib/structure/entries.rules';

const fields = { name: 'Имя', slug: 'imya', href: '/about', summary: '' };

test('the fixed pages are the routes for readers that have no parameter', () => {
  const routes = readdirSync('app/(site)', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file) && !file.includes('['))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
    // Where a form leads after it was sent.
    .filter((path) => !path.endsWith('/sent'));

  expect([...fixedPages].sort()).toEqual([...routes, '/rss.xml', '/atom.xml', '/feed.json'].sort());
});

describe('an own path', () => {
  test.each(['/', '/about', '/about#top', '/search?q=%D0%B0'])('is «%s»', (path) => {
    expect(isOwnPathShape(path)).toBe(true);
  });

  test.each(['', 'about', '//example.ru', '/\\example.ru', '/a b', 'https://example.ru'])(
    'is not «%s»',
    (path) => {
      expect(isOwnPathShape(path)).toBe(false);
    },
  );

  test.each([
    ['/archive/2026/11', { kind: 'fixed' }],
    ['/about?x=1#y', { kind: 'fixed' }],
    ['/tag/sroki', { kind: 'tag', slug: 'sroki' }],
    ['/consent/comment', { kind: 'consent', slug: 'comment' }],
    ['/editor', { kind: 'nowhere' }],
    ['/no-such', { kind: 'nowhere' }],
  ])('%s leads to its place', (path, place) => {
    expect(ownPlaceOf(path)).toEqual(place);
  });
});

describe('the fields of an entry', () => {
  test.each(entryKinds)('of a %s: a name is needed and may not be too long', (kind) => {
    const most = kind === 'tag' ? ENTRY_LIMITS.tagName : ENTRY_LIMITS.name;
    const whole = { ...fields, href: 'https://example.ru' };

    expect(whyNotFields(kind, { ...whole, name: '' })).toEqual([{ key: 'missing', field: 'name' }]);
    expect(whyNotFields(kind, { ...whole, name: 'я'.repeat(most) })).toEqual([]);
    expect(whyNotFields(kind, { ...whole, name: 'я'.repeat(most + 1) })).toEqual([
      { key: 'tooLong', field: 'name', most },
    ]);
  });

  test('the name of a tag has no comma', () => {
    expect(whyNotFields('tag', { ...fields, name: 'льготы, проезд' })).toEqual([
      { key: 'comma', field: 'name' },
    ]);
  });

  test.each(['', 'Имя', 'a--b', '-a', 'a_b'])('«%s» is no address', (slug) => {
    expect(whyNotFields('category', { ...fields, slug })).toEqual([{ key: 'badSlug', field: 'slug' }]);
    expect(whyNotFields('menu-item', { ...fields, slug })).toEqual([]);
  });

  test.each([
    'http://example.ru',
    'javascript:alert(1)',
    'https://user@example.ru',
    'https://localhost',
    '//a.ru',
  ])('nothing leads to «%s»', (href) => {
    expect(whyNotFields('state-site', { ...fields, href })).toEqual([{ key: 'notAnAddress', field: 'href' }]);
  });

  test('a source alone may lead nowhere', () => {
    expect(whyNotFields('source', { ...fields, href: '' })).toEqual([]);
    expect(whyNotFields('menu-item', { ...fields, href: '' })).toEqual([{ key: 'missing', field: 'href' }]);
  });
});

test('a step up and a step down are undone by each other, and nothing is lost or doubled', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 8 }), fc.nat(), (ids, at) => {
      const place = at % (ids.length - 1);
      const id = ids[place] ?? '';
      const after = moved(ids, id, 'down');
      expect(after.indexOf(id)).toBe(place + 1);
      expect([...after].sort()).toEqual([...ids].sort());
      expect(moved(after, id, 'up')).toEqual(ids);
    }),
  );
  expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'c', 'up')).toEqual(['a', 'b']);
});

test('only what nothing needs is free', () => {
  expect(isFree({ articles: 0, subscribers: 0 })).toBe(true);
  expect(isFree({ articles: 1, subscribers: 0 })).toBe(false);
  expect(isFree({ articles: 0, subscribers: 1 })).toBe(false);
});

test('each list has its address', () => {
  for (const kind of entryKinds) expect(kindOfPath(entriesPath(kind).split('/').at(-1) ?? '')).toBe(kind);
  expect(kindOfPath('no-such')).toBeNull();
});
