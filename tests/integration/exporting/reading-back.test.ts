import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Told } from '@/lib/exporting/outcome.rules';
import { rehearseReading } from '@/lib/exporting/read-back.commands';
import { anArticle } from '@/tests/support/arrange';
import { bytesOf, exported, readIn, readingOf } from '@/tests/support/exporting';
import { aPortal, withPortals } from '@/tests/support/portals';
import { digestOfAllTables } from '@/tests/support/table-digest';
import { changedTar, MANIFEST, type Packed, partOf, writeWholeTar } from '@/tests/support/tar';

withPortals();

const id = '0198f6a0-0000-7000-8000-000000000001';
const otherId = '0198f6a0-0000-7000-8000-000000000002';
const at = '2026-11-22T09:00:00.000Z';
const tag = { id, slug: 'vyplaty', name: 'выплаты' };
const category = { id, slug: 'vyplaty', name: 'Выплаты', summary: '', position: 0 };
const person = { id, email: 'a@b.ru', name: 'Анна', role: 'editor', disabledAt: null, createdAt: at };
const medium = {
  ...{
    id,
    kind: 'document',
    title: 'Порядок',
    mimeType: 'application/pdf',
    bytes: 1,
    width: null,
    height: null,
  },
  ...{ widths: [], alt: '', decorative: false, caption: '', credit: '', focus: 'center', sha256: 'a' },
  ...{ hiddenAt: null, createdById: id, createdAt: at },
};
const page = { slug: 'about', title: 'О портале', lead: '', body: '<p>Мы.</p>', version: 1, changedAt: at };

beforeEach(async () => {
  await aPortal('empty');
});

async function archiveOf(...entries: Packed[]): Promise<string> {
  const file = path.join(process.env.DATA_DIR ?? '', 'given.tar');
  return writeWholeTar(file, [MANIFEST, ...entries]);
}

async function toldOf(...entries: Packed[]): Promise<readonly Told[]> {
  return (await readIn(await archiveOf(...entries))).told;
}

describe('what is here stays as it is', () => {
  test('a row that says something else is told of', async () => {
    await database().tag.create({ data: { ...tag, name: 'Выплаты и пособия' } });
    expect(await toldOf(partOf('Tag', tag))).toEqual([
      { place: 'Tag', key: id, problem: { key: 'differs' } },
    ]);
    expect(await database().tag.findMany()).toEqual([{ ...tag, name: 'Выплаты и пособия' }]);
  });

  test('an address that another row has is taken', async () => {
    await database().tag.create({ data: { ...tag, id: otherId } });
    expect(await toldOf(partOf('Tag', { ...tag, name: 'льготы' }))).toEqual([
      { place: 'Tag', key: id, problem: { key: 'taken' } },
    ]);
  });

  test('a draft that was written on is not published by the file', async () => {
    const { id: articleId } = await anArticle();
    const published = await exported();
    await aPortal('empty');
    await readIn(published.file);
    await database().article.update({
      where: { id: articleId },
      data: { state: 'unpublished', liveEditionId: null, publishedAt: null, version: 2 },
    });
    const { told } = await readIn(published.file);
    expect(told.map(({ place, problem }) => [place, problem.key])).toEqual([
      ['Article', 'differs'],
      ['Article-live', 'differs'],
    ]);
    expect(await database().article.findFirst()).toMatchObject({ state: 'unpublished' });
  });
});

describe('a row that is no good is left out, the others come', () => {
  test('of a part of many rows', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: `0198f6a0-0000-7000-8000-0000000000${10 + index}`,
      slug: `metka-${index}`,
      name: `метка ${index}`,
    }));
    const { rows, told } = await readIn(
      await archiveOf(partOf('Tag', ...many, { ...tag, slug: 'Не адрес' }, { ...tag, id: 'x' }, 'не строка')),
    );
    expect(rows.Tag).toEqual({ added: 40, same: 0, refused: 3 });
    expect(told.map(({ problem }) => problem)).toEqual([
      { key: 'unreadable', column: 'id' },
      { key: 'unreadable', column: '' },
      { key: 'against', rule: 'Tag_slug' },
    ]);
  });

  test.each<[string, Told['problem'], Packed]>([
    ['a column too many', { key: 'unreadable', column: '' }, partOf('Tag', { ...tag, admin: true })],
    ['a column too few', { key: 'unreadable', column: 'name' }, partOf('Tag', { id, slug: 'a' })],
    ['a NUL', { key: 'unreadable', column: 'name' }, partOf('Tag', { ...tag, name: 'a\0' })],
    ['half a character', { key: 'unreadable', column: 'name' }, partOf('Tag', { ...tag, name: '\ud800' })],
    [
      'an address that a browser would run',
      { key: 'unreadable', column: 'href' },
      partOf('MenuItem', { id, label: 'x', href: 'javascript:alert(1)', position: 0 }),
    ],
    [
      'an address that brings a second line',
      { key: 'unreadable', column: 'email' },
      partOf('Person', { ...person, email: 'a@b.ru\nBcc: c@d.ru' }),
    ],
    [
      'a file that leads out of the library',
      { key: 'unreadable', column: 'fileName' },
      partOf('Media', { ...medium, fileName: '../../secrets.json' }),
    ],
    [
      'a day that is none',
      { key: 'unreadable', column: 'endsOn' },
      partOf('MediaConsent', { mediaId: id, people: 'x', text: 'x', endsOn: '2026-02-30', changedAt: at }),
    ],
    [
      'an owner that is not there',
      { key: 'incomplete' },
      partOf('OldTagSlug', { slug: 'starye-vyplaty', tagId: id }),
    ],
    [
      'a role that there is not',
      { key: 'against', rule: 'Person_role' },
      partOf('Person', { id, email: 'a@b.ru', name: 'А', role: 'root', disabledAt: null, createdAt: at }),
    ],
  ])('with %s', async (_what, problem, part) => {
    expect((await toldOf(part)).map((told) => told.problem)).toEqual([problem]);
  });

  test('an article whose live edition is another article’s', async () => {
    const first = await anArticle();
    const second = await anArticle();
    const original = await bytesOf(await exported());
    await aPortal('empty');
    const entries = await changedTar(original, (all) =>
      all.map((entry) =>
        entry.name.includes('Article-live')
          ? {
              ...entry,
              content: String(Buffer.from(entry.content)).replace(first.edition.id, second.edition.id),
            }
          : entry,
      ),
    );
    const { told } = await readIn(
      await writeWholeTar(path.join(process.env.DATA_DIR ?? '', 'x.tar'), entries),
    );
    expect(told.map(({ place, key }) => [place, key])).toEqual([['Article-live', first.id]]);
  });
});

test('of rows with one and the same key the first comes', async () => {
  const { rows, told } = await readIn(await archiveOf(partOf('Tag', tag, { ...tag, slug: 'drugie' })));
  expect(rows.Tag).toEqual({ added: 1, same: 0, refused: 1 });
  expect(told).toEqual([{ place: 'Tag', key: id, problem: { key: 'taken' } }]);
});

test('too much that is wrong ends the reading; the log knows of what came until then', async () => {
  const wrong = Array.from({ length: 25 }, (_, part) => ({
    name: `data/Category-${String(part + 2).padStart(6, '0')}.jsonl`,
    content: '{}\n'.repeat(500),
  }));
  const file = await archiveOf(partOf('Category', category), ...wrong);
  await expect(readIn(file)).rejects.toMatchObject({ fault: 'tooManyFaults' });
  expect(await database().auditEntry.count({ where: { action: 'portal.read-back' } })).toBe(1);
});

test('a body loses what the portal allows in no text', async () => {
  const body = '<p onclick="alert(1)">Мы.</p><script>alert(1)</script>';
  const told = await toldOf(partOf('Page', { ...page, body }));
  expect(told.map(({ problem }) => problem.key)).toEqual(['cleaned']);
  expect(await database().page.findMany({ select: { body: true } })).toEqual([{ body: '<p>Мы.</p>' }]);
});

test('people come without a way in', async () => {
  await readIn(await archiveOf(partOf('Person', person)), { unknownPassword: 'a hash of no password' });
  expect(
    await database().person.findFirst({ include: { sessions: true, secondFactor: true } }),
  ).toMatchObject({
    ...{ passwordHash: 'a hash of no password', sessions: [], secondFactor: null },
  });
});

test('what came is in the log, and every copy of the portal hears of it', async () => {
  await readIn(await archiveOf(partOf('Category', category)));
  const { told } = await readIn(await archiveOf(partOf('Category', category)));
  expect(told).toEqual([]);
  const entries = await database().auditEntry.findMany({ where: { action: 'portal.read-back' } });
  expect(entries).toHaveLength(1);
});

test('a rehearsal says what would come and leaves nothing', async () => {
  const file = await archiveOf(partOf('Tag', tag, { ...tag, id: otherId }));
  const before = await digestOfAllTables();
  const told: Told[] = [];
  const rehearsed = await rehearseReading(readingOf(file, { tell: (one) => void told.push(one) }));
  expect(await digestOfAllTables()).toBe(before);
  const real = await readIn(file);
  expect({ ...rehearsed, told }).toEqual(real);
  expect(real.rows.Tag).toEqual({ added: 1, same: 0, refused: 1 });
});
