import { beforeAll, describe, expect, test } from 'vitest';
import { listDesk, listForDesk } from '@/lib/articles/desk.queries';
import { deskListQuery } from '@/lib/articles/desk.schema';
import { beginEdition } from '@/lib/articles/editing.commands';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { aCategory, anArticle, aSource } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

let author: Person;
let editor: Person;

beforeAll(async () => {
  author = await somebody('author');
  editor = await somebody('editor');
  const shared = { categoryId: (await aCategory()).id, sourceId: (await aSource()).id };
  const by = ({ id }: Person, title: string, hour: number) => ({
    ...{ ...shared, title, changedAt: at(hour), createdById: id, changedById: id },
  });
  await anArticle({ state: 'unpublished', edition: by(author, 'Черновик автора', 9) });
  await anArticle({ state: 'unpublished', edition: by(editor, 'Черновик редактора', 8) });
  await anArticle({ publishedAt: at(7), edition: by(editor, 'Приём у окна', 7) });
  await anArticle({ publishedAt: at(6), edition: by(author, 'Приемная открыта на 100%', 6) });
  await anArticle({
    ...{ state: 'withdrawn', withdrawnAt: at(5), withdrawnReason: 'Ошибка', publishedAt: at(4) },
    edition: by(editor, 'Снятая новость', 5),
  });
  for (const [title, hour] of [
    ['Позже на проверке', 2],
    ['Раньше на проверке', 1],
  ] as const)
    await anArticle({
      state: 'unpublished',
      edition: {
        ...by(author, title, hour),
        ...{ state: 'review', submittedAt: at(hour), submittedById: author.id },
      },
    });
  await anArticle({ state: 'unpublished', edition: { ...by(author, 'Возвращённая', 0), state: 'returned' } });
  await anArticle({
    publishedAt: at(0),
    edition: { ...by(editor, 'Без проверки', 0), uncheckedById: editor.id, uncheckedReason: 'Авария' },
  });
  await anArticle({ state: 'unpublished', edition: { ...by(author, 'Отложенная', 0), state: 'superseded' } });
  const live = await anArticle({ publishedAt: at(3), edition: by(editor, 'Прежний заголовок', 3) });
  await beginEdition(editor, { articleId: live.id, version: live.version }, at(10));
  await database().edition.updateMany({
    where: { articleId: live.id, state: 'draft' },
    data: { title: 'Новый заголовок' },
  });
});

describe('the desk', () => {
  test('of an editor has everything, part by part', async () => {
    expect(await partsOf(editor)).toEqual({
      returned: ['Возвращённая'],
      review: ['Раньше на проверке', 'Позже на проверке'],
      scheduled: [],
      unchecked: ['Без проверки'],
      ownDrafts: ['Черновик редактора'],
      othersDrafts: ['Черновик автора'],
      republishing: ['Новый заголовок'],
      published: ['Приём у окна', 'Приемная открыта на 100%', 'Прежний заголовок', 'Без проверки'],
      withdrawn: ['Снятая новость'],
    });
  });

  test('of an author has what the author wrote', async () => {
    expect(await partsOf(author)).toEqual({
      returned: ['Возвращённая'],
      review: ['Раньше на проверке', 'Позже на проверке'],
      scheduled: [],
      ownDrafts: ['Черновик автора'],
      republishing: [],
      published: ['Приемная открыта на 100%'],
      withdrawn: [],
    });
  });

  test('tells who changed a text and when, and where readers find it', async () => {
    const parts = await listDesk(editor);
    const drafts = parts.find(({ name }) => name === 'ownDrafts');
    const republishing = parts.find(({ name }) => name === 'republishing');

    expect(drafts?.articles[0]).toMatchObject({
      publicAddress: null,
      changedBy: editor.name,
      changedAt: at(8),
    });
    expect(republishing?.articles[0]).toMatchObject({
      state: 'republishing',
      publicAddress: expect.stringMatching(/^\/news\/statya-/),
    });
  });
});

describe('the list of all news', () => {
  test('shows each article once, the last changed first', async () => {
    expect(await found(editor, {})).toEqual([
      'Новый заголовок',
      'Черновик автора',
      'Черновик редактора',
      'Приём у окна',
      'Приемная открыта на 100%',
      'Снятая новость',
      'Позже на проверке',
      'Раньше на проверке',
      'Без проверки',
      'Возвращённая',
    ]);
  });

  test('finds words in any order and letters, ё like е', async () => {
    expect(await found(editor, { q: 'ПРИЕМ' })).toEqual(['Приём у окна', 'Приемная открыта на 100%']);
    expect(await found(editor, { q: 'окна приём' })).toEqual(['Приём у окна']);
  });

  test('takes signs as they are', async () => {
    expect(await found(editor, { q: '100%' })).toEqual(['Приемная открыта на 100%']);
    expect(await found(editor, { q: '%' })).toEqual(['Приемная открыта на 100%']);
    expect(await found(editor, { q: '\\' })).toEqual([]);
    expect(await found(editor, { q: '_' })).toEqual([]);
  });

  test.each([
    ['draft', ['Черновик автора', 'Черновик редактора']],
    ['republishing', ['Новый заголовок']],
    ['withdrawn', ['Снятая новость']],
    ['review', ['Позже на проверке', 'Раньше на проверке']],
    ['returned', ['Возвращённая']],
    ['unchecked', ['Без проверки']],
    ['discarded', ['Отложенная']],
    ['published', ['Новый заголовок', 'Приём у окна', 'Приемная открыта на 100%', 'Без проверки']],
  ])('can be kept to: %s', async (state, titles) => {
    expect(await found(editor, { state })).toEqual(titles);
  });

  test('has pages, and says how much there is on all of them', async () => {
    const { total, articles } = await listForDesk(editor, deskListQuery.parse({ page: '2' }));

    expect({ total, articles }).toEqual({ total: 10, articles: [] });
  });
});

async function partsOf(person: Person): Promise<Record<string, string[]>> {
  const parts = await listDesk(person);
  return Object.fromEntries(parts.map(({ name, articles }) => [name, articles.map(({ title }) => title)]));
}

async function found(person: Person, query: Record<string, string>): Promise<string[]> {
  const { articles } = await listForDesk(person, deskListQuery.parse(query));
  return articles.map(({ title }) => title);
}
