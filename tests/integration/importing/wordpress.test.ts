import { subMinutes } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';

import { planDigests } from '@/lib/subscriptions/plan-digests.commands';
import { aCategory, anArticle, aPerson, aSource } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import {
  editionOf,
  importContent,
  term,
  withNothingImported,
  wpCategory,
  wxr,
  wxrHead,
  wxrItem,
} from '@/tests/support/importing';
import { aSubscriber } from '@/tests/support/subscribers';

withEmptyDatabase();
withNothingImported();

describe('a published post', () => {
  test('is what it was: date, address, text; closed for comments, and in the log', async () => {
    const { result } = await importContent(wxr([{ id: 7, title: 'Приём &amp; выдача', name: 'priyom' }]));

    expect(result).toMatchObject({ ok: true, value: { tally: { seen: 1, published: 1, drafts: 0 } } });
    const { article, ...edition } = await editionOf('Приём & выдача');
    expect(edition).toMatchObject({
      state: 'published',
      number: 1,
      lead: 'Текст записи 7.',
      body: '<p>Подробности.</p>',
    });
    expect(article).toMatchObject({
      ...{ slug: 'priyom', state: 'published', commentPolicy: 'closed', liveEditionId: edition.id },
      ...{ liveCategoryId: edition.categoryId, liveSourceId: edition.sourceId },
      publishedAt: new Date('2019-05-01T10:00:00Z'),
    });
    expect(edition.source?.name).toBe('Прежний сайт');
    expect(await database().auditEntry.findFirst({ where: { subjectId: article.id } })).toMatchObject({
      action: 'article.import',
      after: { slug: 'priyom', guid: 'wp:7', state: 'published' },
    });
  });

  test('is the text of whoever has its author’s address, else of the first administrator', async () => {
    const writer = await aPerson({ email: 'writer@portal.test' });
    const more = `<wp:author><wp:author_login>anna</wp:author_login><wp:author_email>Writer@portal.test</wp:author_email></wp:author>`;
    const posts = [
      { id: 1, creator: 'anna' },
      { id: 2, creator: 'nobody' },
      { id: 3, creator: 'petr' },
    ];

    const { keys } = await importContent(wxr(posts, { more }), {
      authors: new Map([['petr', 'writer@portal.test']]),
    });

    expect((await editionOf('Запись 1')).createdById).toBe(writer.id);
    expect((await editionOf('Запись 2')).createdBy.email).toBe('admin@portal.test');
    expect((await editionOf('Запись 3')).createdById).toBe(writer.id);
    expect(keys.filter((key) => key === 'unknownAuthor')).toHaveLength(1);
  });

  test('gets the deepest of its categories, wherever the file names the parents; the others are tags', async () => {
    const categories = term('category', 'news', 'Новости дня') + term('category', 'pay', 'Выплаты семьям');
    const tagged = term('post_tag', 'a', 'МФЦ, приём') + term('post_tag', 'b', 'мфц  приём');
    const file =
      wxrHead() +
      wxrItem({ id: 1, more: categories + tagged }) +
      wpCategory('pay', 'Выплаты семьям', 'news') +
      wpCategory('news', 'Новости дня') +
      '</channel></rss>';

    const { result } = await importContent(file);

    const edition = await editionOf('Запись 1');
    expect(edition.category?.name).toBe('Выплаты семьям');
    expect(edition.tags.map(({ tag }) => tag.name).sort()).toEqual(['МФЦ приём', 'Новости дня']);
    expect(result).toMatchObject({ value: { newCategories: ['Выплаты семьям'] } });
  });

  test('goes where the order says: a named category, the default one, a named source', async () => {
    const [named, fallback] = [await aCategory(), await aCategory()];
    const source = await aSource();
    const posts = [
      { id: 1, more: term('category', 'x', 'Соцподдержка') },
      { id: 2, more: term('category', 'y', 'Разное') },
    ];
    await importContent(wxr(posts), {
      choices: { named: new Map([['соцподдержка', named.slug]]), fallback: fallback.slug },
      source: source.slug,
    });

    expect(await editionOf('Запись 1')).toMatchObject({ categoryId: named.id, sourceId: source.id });
    const other = await editionOf('Запись 2');
    expect(other.categoryId).toBe(fallback.id);
    expect(other.tags.map(({ tag }) => tag.name)).toEqual(['Разное']);
  });

  test('leaves an address that is taken to whoever has it', async () => {
    await anArticle({ slug: 'priyom' });
    const { keys } = await importContent(
      wxr([
        { id: 1, name: 'priyom' },
        { id: 2, name: 'priyom' },
      ]),
    );

    expect((await editionOf('Запись 1')).article.slug).toBe('priyom-2');
    expect((await editionOf('Запись 2')).article.slug).toBe('priyom-3');
    expect(keys.filter((key) => key === 'renamed')).toHaveLength(2);
  });

  test('brings nobody a letter, however new it is', async () => {
    const now = new Date('2026-11-25T09:00:00Z');
    if (!(await database().consentText.findFirst())) await aConsent('subscription');
    await aSubscriber({ frequency: 'at-once' });
    const date = subMinutes(now, 30).toISOString().replace('T', ' ').slice(0, 19);
    await importContent(wxr([{ id: 1, date }]), {}, now);
    expect((await editionOf('Запись 1')).state).toBe('published');

    expect(await planDigests(now)).toEqual({ letters: 0 });
    await anArticle({ publishedAt: subMinutes(now, 30) });
    expect(await planDigests(now)).toEqual({ letters: 1 });
  });
});

describe('what readers did not have there they do not get here', () => {
  test.each([
    ['draft', {}, 'draft'],
    ['pending', {}, 'pending'],
    ['private', {}, 'hidden'],
    ['publish', { password: 'тайна' }, 'hidden'],
    ['future', { date: '2030-01-01 10:00:00' }, 'future'],
    ['publish', { date: '2030-01-01 10:00:00' }, 'future'],
    ['publish', { date: '0000-00-00 00:00:00' }, 'noDate'],
  ])('%s %o is a draft', async (status, given, key) => {
    const { keys, result } = await importContent(wxr([{ id: 1, status, ...given }]));
    expect(result).toMatchObject({ value: { tally: { drafts: 1, published: 0 } } });
    const { article, state } = await editionOf('Запись 1');
    expect([state, article.state, article.publishedAt]).toEqual(['draft', 'unpublished', null]);
    expect(keys).toContain(key);
  });

  test.each(['trash', 'auto-draft', 'inherit'])('%s is left out', async (status) => {
    const { keys, result } = await importContent(wxr([{ id: 1, status }]));
    expect(result).toMatchObject({ value: { tally: { notTaken: 1, published: 0, drafts: 0 } } });
    expect(keys).toEqual(['trash']);
  });

  test.each(['page', 'attachment', 'nav_menu_item', 'revision', 'wp_block', 'product'])(
    'a %s is left out',
    async (type) => {
      const { noted } = await importContent(wxr([{ id: 1, type }]));
      expect(noted).toMatchObject([{ notes: [{ key: 'notNews', detail: type }] }]);
      expect(await database().article.count()).toBe(0);
    },
  );
});
