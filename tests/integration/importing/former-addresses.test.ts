import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { findSlugOfOldPath } from '@/lib/importing/queries';

import { withEmptyDatabase } from '@/tests/support/database';
import { editionOf, importContent, withNothingImported, wxr } from '@/tests/support/importing';

withEmptyDatabase();
withNothingImported();

describe('former addresses', () => {
  test.each([
    ['/2019/05/priyom', {}],
    ['/2019/05/priyom/', {}],
    ['/', { p: '7' }],
    ['/2019/05/priyom', { utm_source: 'letter' }],
    ['/2019/05/priyom', { from: 'somewhere' }],
  ])('%s %o leads to the article', async (path, query) => {
    await importContent(wxr([{ id: 7, title: 'Приём', name: 'priyom' }]));
    expect(await findSlugOfOldPath(path, query)).toBe('priyom');
  });

  test('in Cyrillic, however it is written', async () => {
    const name = '%d0%bf%d1%80%d0%b8%d1%91%d0%bc';
    await importContent(wxr([{ id: 7, title: 'Приём', name }]));
    expect((await editionOf('Приём')).article.slug).toBe('priyom');
    for (const path of ['/2019/05/приём', `/2019/05/${name}`, `/2019/05/${name.toUpperCase()}`]) {
      expect(await findSlugOfOldPath(path, {})).toBe('priyom');
    }
  });

  test('a draft’s leads nowhere yet, nor does one that nobody knows', async () => {
    await importContent(wxr([{ id: 7, name: 'priyom', status: 'draft' }]));
    expect(await findSlugOfOldPath('/2019/05/priyom', {})).toBeNull();
    expect(await findSlugOfOldPath('/%E0%A4%A', { p: ['1', '2'] })).toBeNull();
  });

  test('one of the portal’s own kind is an old name of the article', async () => {
    await importContent(wxr([{ id: 7, name: 'priyom', link: 'https://old.example.ru/news/staryy-priyom' }]));
    const { article } = await editionOf('Запись 7');
    expect(await database().oldSlug.findMany()).toMatchObject([
      { slug: 'staryy-priyom', articleId: article.id },
    ]);
  });

  test('links between news of the file become own ones, also to what comes later; others stay', async () => {
    const content = `<p>Сначала.</p><p><a href="/2019/05/pozzhe/?utm_source=a">Позже</a>, <a href="https://www.old.example.ru/?p=2">то же</a>,
      <a href="https://old.example.ru/nowhere">нигде</a>, <a href="https://example.com/2019/05/pozzhe/">чужое</a></p>`;
    const { result } = await importContent(
      wxr([
        { id: 1, content },
        { id: 2, name: 'pozzhe' },
      ]),
    );

    const { body, article } = await editionOf('Запись 1');
    expect([...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      ...['/news/pozzhe', '/news/pozzhe'],
      ...['https://old.example.ru/nowhere', 'https://example.com/2019/05/pozzhe/'],
    ]);
    expect(article.version).toBe(2);
    expect(result).toMatchObject({ value: { tally: { ownLinks: 1 } } });
  });

  test('a link whose news comes with a later file is made own then, unless somebody has edited the text', async () => {
    const content = '<p>Сначала.</p><p><a href="/2019/05/pozzhe/">Позже</a></p>';
    await importContent(
      wxr([
        { id: 1, content },
        { id: 3, content },
      ]),
    );
    const edited = await editionOf('Запись 3');
    await database().article.update({ where: { id: edited.articleId }, data: { version: { increment: 1 } } });

    await importContent(wxr([{ id: 2, name: 'pozzhe' }]));

    expect((await editionOf('Запись 1')).body).toContain('href="/news/pozzhe"');
    expect((await editionOf('Запись 3')).body).toBe(edited.body);
  });
});
