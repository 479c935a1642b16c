import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';

import { withEmptyDatabase } from '@/tests/support/database';
import { editionOf, importContent, term, withNothingImported, wxr } from '@/tests/support/importing';

import { digestOfAllTables } from '@/tests/support/table-digest';

withEmptyDatabase();
withNothingImported();

describe('a second run', () => {
  const posts = [
    { id: 1, content: '<p>Раз.</p><p><a href="/2019/05/zapis-2/">два</a> <a href="/none">нет</a></p>' },
    { id: 2, status: 'draft', more: term('post_tag', 'a', 'метка') },
    { id: 3, type: 'page' },
    { id: 2, title: 'Та же ещё раз' },
  ];

  test('writes nothing at all', async () => {
    await importContent(wxr(posts));
    const before = await digestOfAllTables();
    const { result } = await importContent(wxr(posts));
    expect(result).toMatchObject({ value: { tally: { published: 0, drafts: 0, known: 2, ownLinks: 0 } } });
    expect(await digestOfAllTables()).toBe(before);
  });

  test('leaves alone what was edited or deleted here, and what the file has otherwise by now', async () => {
    await importContent(wxr([{ id: 1 }, { id: 2 }]));
    const { articleId } = await editionOf('Запись 2');
    await database().article.update({
      where: { id: articleId },
      data: { liveEditionId: null, state: 'unpublished' },
    });
    await database().article.delete({ where: { id: articleId } });
    const before = await digestOfAllTables();

    const { keys } = await importContent(wxr([{ id: 1, title: 'Новый заголовок' }, { id: 2 }]));

    expect(keys).toContain('changedInFile');
    expect(await digestOfAllTables()).toBe(before);
  });

  test('goes on where the first was stopped', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ id: index + 1 }));
    let asked = 0;
    const first = await importContent(wxr(many), {
      isStopped: () => {
        asked += 1;
        return asked === 1;
      },
    });
    expect(first.result).toMatchObject({ value: { isStopped: true, tally: { published: 50 } } });
    const second = await importContent(wxr(many));
    expect(second.result).toMatchObject({ value: { isStopped: false, tally: { published: 70, known: 50 } } });
    expect(await database().article.count()).toBe(120);
  });
});

describe('a dry run', () => {
  test('writes nothing and tells the same', async () => {
    const posts = [
      { id: 1, name: 'odna', more: term('category', 'a', 'Выплаты') },
      { id: 2, name: 'odna', status: 'draft' },
      { id: 3, type: 'page' },
      { id: 1, title: 'Дважды' },
      { id: 4, content: '', title: '' },
    ];
    const before = await digestOfAllTables();
    const dry = await importContent(wxr(posts), { isDryRun: true });
    expect(await digestOfAllTables()).toBe(before);

    const real = await importContent(wxr(posts));
    expect(dry.noted).toEqual(real.noted);
    expect(dry.result).toEqual(real.result);
  });
});

describe('what is refused before anything is done', () => {
  test('people, categories and sources that are not there, all at once', async () => {
    const { result } = await importContent(wxr([{ id: 1 }]), {
      ...{ as: 'nobody@portal.test', source: 'nowhere', authors: new Map([['a', 'none@portal.test']]) },
      choices: { named: new Map([['x', 'no-such']]), fallback: 'none' },
    });
    expect(result).toEqual({
      ok: false,
      problems: [
        { key: 'unknownPerson', email: 'none@portal.test' },
        { key: 'unknownPerson', email: 'nobody@portal.test' },
        { key: 'unknownCategory', slug: 'no-such' },
        { key: 'unknownCategory', slug: 'none' },
        { key: 'unknownSource', slug: 'nowhere' },
      ],
    });
    expect(await database().article.count()).toBe(0);
  });

  test('a portal without an administrator', async () => {
    await database().person.deleteMany();
    const { result } = await importContent(wxr([{ id: 1 }]));
    expect(result).toEqual({ ok: false, problems: [{ key: 'noPerson' }] });
  });

  test('a second import beside one that runs', async () => {
    const second: unknown[] = [];
    await importContent(wxr([{ id: 3, content: '<p>Раз</p><img src="/a.jpg">' }]), {
      takePicture: async () => {
        second.push((await importContent(wxr([{ id: 2 }]))).result);
        return { key: 'pictureFailed', reason: 'нет' };
      },
    });
    expect(second).toEqual([{ ok: false, problems: [{ key: 'busy' }] }]);
  });
});
