import { beforeAll, describe, expect, test } from 'vitest';
import { listMonths } from '@/lib/archive/queries';
import { readFeed } from '@/lib/articles/feed.queries';
import { listArticles } from '@/lib/articles/lists.queries';
import { database } from '@/lib/db/client';
import { findSlugOfOldPath } from '@/lib/importing/queries';
import { listMostRead } from '@/lib/readings/queries';
import { collectSearchWords } from '@/lib/search/dictionary.commands';
import { anArticle, aTag } from '@/tests/support/arrange';
import { exported, readIn } from '@/tests/support/exporting';
import { aPortal, withPortals } from '@/tests/support/portals';
import { found, foundTitles } from '@/tests/support/searching';
import { digestOfAllTables } from '@/tests/support/table-digest';

withPortals();

const now = new Date('2026-11-26T09:00:00Z');
const articles: Awaited<ReturnType<typeof anArticle>>[] = [];
let tagId: string;
let derived: Record<string, string>;

beforeAll(async () => {
  await aPortal('empty');
  tagId = (await aTag()).id;
  for (let month = 4; month < 10; month += 1) {
    const publishedAt = new Date(Date.UTC(2026, month, 1));
    const title = `Пособие номер ${month}: приём заявлений`;
    articles.push(await anArticle({ publishedAt, edition: { title, tags: { create: [{ tagId }] } } }));
  }
  // In Moscow it is May by then.
  const publishedAt = new Date('2026-04-30T22:00:00Z');
  articles.push(await anArticle({ publishedAt, edition: { title: 'Ночью перед праздником' } }));
  await anArticle({ state: 'unpublished', edition: { title: 'Черновик о пособии' } });
  await database().readerCount.createMany({
    data: articles.map(({ id }, index) => ({ articleId: id, day: new Date('2026-11-25'), count: 3 + index })),
  });
  await database().oldPath.create({ data: { path: '/2019/05/posobie', articleId: articles[0]?.id ?? '' } });
  await database().synonymGroup.create({ data: { words: ['пособие', 'выплата'] } });
  derived = await derivedTables();
  const { file } = await exported();
  await aPortal('empty');
  await readIn(file);
});

/** Without the numbers of the ledger, which tell how often something was written. */
async function derivedTables(): Promise<Record<string, string>> {
  const digests = (await digestOfAllTables()).split('\n').map((line) => line.split(' '));
  return Object.fromEntries(
    digests.filter(([name = '']) => ['LiveTag', 'SearchEntry', 'PortalZone'].includes(name)),
  );
}

describe('a portal that was read back', () => {
  test('has the derived tables of the first', async () => {
    expect(await derivedTables()).toEqual(derived);
  });

  test('finds what is published by its words, and by those that mean the same', async () => {
    expect(await foundTitles('заявление номер')).toHaveLength(6);
    expect(await foundTitles('выплата номер')).toHaveLength(6);
    expect(await foundTitles('черновик')).toEqual([]);
  });

  test('knows its own words once the job has collected them', async () => {
    await collectSearchWords();
    expect((await found('пасобие')).suggestion).not.toBeNull();
  });

  test('counts its months, in the zone of the portal', async () => {
    const months = await listMonths();
    expect(months.map(({ month, count }) => [month, count])).toEqual([
      ...[10, 9, 8, 7, 6].map((month) => [month, 1]),
      [5, 2],
    ]);
  });

  test('lists by tag and by category, and feeds its newest', async () => {
    expect((await listArticles({ of: 'tag', id: tagId }, 1)).articles).toHaveLength(6);
    const { articles: fed } = await readFeed({ categoryId: articles[0]?.liveCategoryId ?? null }, 10);
    expect(fed.map(({ id }) => id)).toEqual([articles[0]?.id]);
  });

  test('says what was read most', async () => {
    const most = await listMostRead(now);
    expect(most.map(({ slug }) => slug)).toEqual(
      [...articles]
        .reverse()
        .slice(0, 5)
        .map(({ slug }) => slug),
    );
  });

  test('leads on from the addresses of a former site', async () => {
    expect(await findSlugOfOldPath('/2019/05/posobie', { utm_source: 'mail' })).toBe(articles[0]?.slug);
  });
});
