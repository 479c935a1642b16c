import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { addEntry, changeEntry, moveEntry, removeEntry } from '@/lib/structure/entries.commands';
import type { EntryKind } from '@/lib/structure/entries.rules';
import { findMovedList } from '@/lib/structure/queries';
import { mergeTags } from '@/lib/structure/tags.commands';
import { announcedDuring } from '@/tests/support/announcements';
import { aCategory, anArticle, aSource, aTag } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const editor: Person = { id: randomUUID(), email: 'e@portal.test', name: 'Мария', role: 'editor' };
const blank = { slug: '', href: '', summary: '' };

const add = (kind: EntryKind, fields: object) =>
  addEntry(editor, { kind, name: 'Имя', ...blank, ...fields }, now);
const change = (kind: EntryKind, entryId: string, fields: object) =>
  changeEntry(editor, { kind, entryId, name: 'Имя', ...blank, ...fields }, now);

describe('adding', () => {
  test('a category goes to the end, with an address made of its name, and every page hears of it', async () => {
    await aCategory({ position: 7 });

    const heard = await announcedDuring(() =>
      add('category', { name: 'Летний отдых', summary: 'Куда поехать' }),
    );

    expect(heard).toEqual([['*']]);
    expect(await database().category.findUnique({ where: { name: 'Летний отдых' } })).toMatchObject({
      ...{ slug: expect.stringMatching(/^letni.-otd/), summary: 'Куда поехать', position: 8 },
    });
    expect(await lastEntry('structure.add')).toMatchObject({
      ...{ personId: editor.id, subjectType: 'category' },
      after: { name: 'Летний отдых', slug: 'letniy-otdykh', summary: 'Куда поехать' },
    });
  });

  test('an address that is taken gets a number', async () => {
    await add('source', { name: 'Центр «Забота»' });
    const answer = await add('source', { name: 'Центр: забота' });

    const id = answer.ok ? answer.value.id : '';
    expect(await database().source.findUnique({ where: { id } })).toMatchObject({ slug: 'tsentr-zabota-2' });
  });

  test('all problems are told at once', async () => {
    expect(await add('source', { name: '', slug: 'А', href: 'http://example.ru' })).toEqual({
      ok: false,
      problems: [
        { key: 'missing', field: 'name' },
        { key: 'badSlug', field: 'slug' },
        { key: 'notAnAddress', field: 'href' },
      ],
    });
  });

  test.each(['category', 'source', 'tag'] as const)('a second %s of one name is refused', async (kind) => {
    await add(kind, { name: `Двойник ${kind}` });

    expect(await add(kind, { name: `ДВОЙНИК ${kind}`, slug: randomUUID() })).toMatchObject({
      problems: [{ key: 'nameTaken', field: 'name', name: `Двойник ${kind}` }],
    });
  });

  test.each([
    ['/no-such-page', 'noSuchPage'],
    ['/category/no-such', 'noSuchPage'],
    ['//example.ru', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
    ['', 'missing'],
  ])('the menu does not lead to «%s»', async (href, key) => {
    expect(await add('menu-item', { name: 'Туда', href })).toMatchObject({
      problems: [{ key, field: 'href' }],
    });
  });

  test('the menu leads to what is there: fixed pages, lists, news, other sites', async () => {
    const { slug } = await aTag();
    const article = await anArticle();
    const places = [
      '/',
      '/about#top',
      '/archive/2026',
      `/tag/${slug}`,
      `/news/${article.slug}`,
      'https://example.ru/',
    ];
    for (const href of places)
      expect(await add('menu-item', { name: 'Туда', href }), href).toMatchObject({ ok: true });
  });

  test('a site of the state is another site', async () => {
    expect(await add('state-site', { name: 'Госуслуги', href: '/about' })).toMatchObject({
      problems: [{ key: 'notAnAddress' }],
    });
    expect(await add('state-site', { name: 'Госуслуги', href: 'https://www.gosuslugi.ru/' })).toMatchObject({
      ok: true,
    });
  });
});

describe('an address that is changed', () => {
  test.each([
    ['category', aCategory],
    ['source', aSource],
    ['tag', aTag],
  ] as const)('of a %s leads on for ever, from each that it had', async (kind, make) => {
    const { id, slug } = await make();
    const [second, third] = [randomUUID(), randomUUID()];
    await change(kind, id, { name: id, slug: second });
    await change(kind, id, { name: id, slug: third });

    expect(await findMovedList(kind, slug)).toBe(third);
    expect(await findMovedList(kind, second)).toBe(third);
    expect(await lastEntry('structure.change')).toMatchObject({
      before: { slug: second },
      after: { slug: third },
    });
  });

  test('back to an old one: that one redirects no more', async () => {
    const { id, slug } = await aCategory();
    const other = randomUUID();
    await change('category', id, { name: id, slug: other });
    await change('category', id, { name: id, slug });

    expect(await findMovedList('category', slug)).toBeNull();
    expect(await findMovedList('category', other)).toBe(slug);
  });

  test('never to one that others have or had', async () => {
    const [one, other] = [await aTag(), await aTag()];
    expect(await change('tag', one.id, { name: one.name, slug: other.slug })).toMatchObject({
      problems: [{ key: 'slugTaken', name: other.name }],
    });
    await change('tag', other.id, { name: other.name, slug: randomUUID() });
    expect(await change('tag', one.id, { name: one.name, slug: other.slug })).toMatchObject({
      problems: [{ key: 'slugRedirects', name: other.name }],
    });
  });

  test('an entry keeps its own name and address', async () => {
    const { id, name, slug } = await aSource();
    expect(await change('source', id, { name, slug })).toMatchObject({ ok: true });
    expect(await database().oldSourceSlug.count({ where: { sourceId: id } })).toBe(0);
  });
});

describe('the order', () => {
  test('changes by one step, and stays at the edge', async () => {
    await database().menuItem.deleteMany();
    for (const name of ['Первый', 'Второй', 'Третий']) await add('menu-item', { name, href: '/' });
    const id = (await database().menuItem.findFirstOrThrow({ where: { label: 'Третий' } })).id;
    const step = (direction: 'up' | 'down') =>
      moveEntry(editor, { kind: 'menu-item', move: { entryId: id, direction } }, now);

    expect(await step('up')).toEqual({ ok: true, value: { name: 'Третий', place: 2 } });
    expect(await labels()).toEqual(['Первый', 'Третий', 'Второй']);
    await step('up');
    expect(await announcedDuring(() => step('up'))).toEqual([]);
    expect(await labels()).toEqual(['Третий', 'Первый', 'Второй']);
    await step('down');
    expect(await lastEntry('structure.move')).toMatchObject({
      before: { position: 1 },
      after: { position: 2 },
    });
  });

  test('two steps at once are both made', async () => {
    await database().stateSite.deleteMany();
    for (const name of ['А', 'Б', 'В']) await add('state-site', { name, href: 'https://example.ru/' });
    const id = (await database().stateSite.findFirstOrThrow({ where: { name: 'В' } })).id;
    const step = () => moveEntry(editor, { kind: 'state-site', move: { entryId: id, direction: 'up' } }, now);

    await Promise.all([step(), step()]);

    const rows = await database().stateSite.findMany({ orderBy: { position: 'asc' } });
    expect(rows.map(({ name }) => name)).toEqual(['В', 'А', 'Б']);
  });
});

describe('removing', () => {
  test('is refused while an article of any state or a subscription needs it, and says how many', async () => {
    const [category, source, tag] = [await aCategory(), await aSource(), await aTag()];
    const edition = { categoryId: category.id, sourceId: source.id, tags: { create: { tagId: tag.id } } };
    await anArticle({ state: 'unpublished', edition });
    await database().subscriber.create({
      data: {
        ...{ email: `${randomUUID()}@portal.test`, frequency: 'daily', consentVersion: 1 },
        consentSlug: await aConsent(),
        categories: { create: { categoryId: category.id } },
      },
    });

    const remove = (kind: EntryKind, entryId: string) => removeEntry(editor, { kind, entryId }, now);
    expect(await remove('category', category.id)).toMatchObject({
      problems: [{ key: 'inUse', uses: { articles: 1, subscribers: 1 } }],
    });
    for (const [kind, { id }] of [
      ['source', source],
      ['tag', tag],
    ] as const) {
      expect(await remove(kind, id)).toMatchObject({
        problems: [{ key: 'inUse', uses: { articles: 1, subscribers: 0 } }],
      });
    }
  });

  test.each([
    ['category', aCategory],
    ['source', aSource],
    ['tag', aTag],
  ] as const)('a %s that nothing needs goes, with its old addresses', async (kind, make) => {
    const { id, name, slug } = await make();
    await change(kind, id, { name, slug: randomUUID() });

    expect(await removeEntry(editor, { kind, entryId: id }, now)).toEqual({ ok: true, value: { name } });
    expect(await findMovedList(kind, slug)).toBeNull();
    expect(await lastEntry('structure.remove')).toMatchObject({ subjectId: id, before: { name } });
    expect(await removeEntry(editor, { kind, entryId: id }, now)).toMatchObject({
      problems: [{ key: 'gone' }],
    });
  });
});

test.each(['author'] as const)('an %s changes nothing of it', async (role) => {
  const author: Person = { ...editor, role };
  const { id } = await aTag();
  const kind = 'tag';
  const answers = await Promise.all([
    addEntry(author, { kind, name: 'Нет', ...blank }, now),
    changeEntry(author, { kind, entryId: id, name: 'Нет', ...blank }, now),
    moveEntry(author, { kind: 'category', move: { entryId: id, direction: 'up' } }, now),
    removeEntry(author, { kind, entryId: id }, now),
    mergeTags(author, { tags: [id], into: randomUUID() }, now),
  ]);

  for (const answer of answers) expect(answer).toEqual({ ok: false, problems: [{ key: 'notAllowed' }] });
});

async function labels(): Promise<string[]> {
  const rows = await database().menuItem.findMany({ orderBy: { position: 'asc' } });
  return rows.map(({ label }) => label);
}

async function aConsent(): Promise<string> {
  await database().consentText.create({
    data: { slug: 'subscription', version: 1, title: 'Согласие', body: '<p>Да</p>' },
  });
  return 'subscription';
}

function lastEntry(action: string) {
  return database().auditEntry.findFirst({ where: { action }, orderBy: { id: 'desc' } });
}
