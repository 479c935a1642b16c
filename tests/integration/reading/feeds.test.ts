import { beforeEach, expect, test } from 'vitest';
import { readFeed } from '@/lib/articles/feed.queries';
import { database } from '@/lib/db/client';
import { aCategory, anArticle, aPicture } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

let categoryId: string;
beforeEach(async () => {
  categoryId = (await aCategory()).id;
});

const at = (hour: number) => new Date(Date.UTC(2026, 8, 15, hour));
const read = (count: number) => readFeed({ categoryId }, count);

test('a feed has what is published in its category, newest first, as many as asked for', async () => {
  const edition = { categoryId };
  const old = await anArticle({ publishedAt: at(1), edition });
  const newest = await anArticle({ publishedAt: at(3), edition });
  const middle = await anArticle({ publishedAt: at(2), edition });
  await anArticle({ publishedAt: at(4) });
  await anArticle({ state: 'unpublished', edition });
  await anArticle({ state: 'withdrawn', withdrawnAt: at(4), withdrawnReason: 'Ошибка', edition });
  await anArticle({ state: 'removed', edition });

  const ids = async (count: number) => (await read(count)).articles.map(({ id }) => id);

  expect(await ids(50)).toEqual([newest.id, middle.id, old.id]);
  expect(await ids(2)).toEqual([newest.id, middle.id]);
});

test('the feed of everything has every category', async () => {
  const { id } = await anArticle({ publishedAt: new Date('2030-01-01T00:00:00Z') });

  expect((await readFeed({ categoryId: null }, 1)).articles).toMatchObject([{ id }]);
});

test('an empty feed never changed', async () => {
  expect(await read(50)).toEqual({ articles: [], changedAt: null });
});

test('a feed changed when an article of it was changed', async () => {
  await anArticle({ publishedAt: at(1), changedAt: at(5), edition: { categoryId } });
  await anArticle({ publishedAt: at(2), edition: { categoryId } });

  expect((await read(50)).changedAt).toEqual(at(5));
});

test('a feed changed when an article was taken from it, not when one too old for it was', async () => {
  const edition = { categoryId };
  await anArticle({ publishedAt: at(2), edition });
  await anArticle({ publishedAt: at(3), edition });
  const gone = { withdrawnReason: 'Ошибка', state: 'withdrawn', edition };
  await anArticle({ ...gone, publishedAt: at(1), withdrawnAt: at(9) });
  await anArticle({ ...gone, publishedAt: at(2), withdrawnAt: at(6) });

  expect((await read(2)).changedAt).toEqual(at(6));
});

test('a feed changed when a picture of it was hidden', async () => {
  const photo = await aPicture();
  await anArticle({ publishedAt: at(1), edition: { categoryId, photoId: photo.id } });
  await database().media.update({ where: { id: photo.id }, data: { hiddenAt: at(7) } });

  const { articles, changedAt } = await read(50);

  expect(changedAt).toEqual(at(7));
  expect(articles[0]?.photo).toBeNull();
});
