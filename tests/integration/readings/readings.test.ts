import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { cleanUp } from '@/lib/jobs/clean-up';
import { saveReadings } from '@/lib/readings/commands';
import { listMostRead } from '@/lib/readings/queries';
import { anArticle } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const today = '2026-11-25';

beforeEach(async () => {
  await database().readerCount.deleteMany();
});

async function readArticles(counts: readonly number[], day = today) {
  const articles = [];
  for (const count of counts) {
    const article = await anArticle();
    await saveReadings([{ slug: article.slug, day, count }]);
    articles.push(article);
  }
  return articles;
}

const mostRead = async () => (await listMostRead(now)).map(({ slug }) => slug);

describe('readings', () => {
  test('of several savings and several copies of the portal add up', async () => {
    const one = await anArticle();
    const other = await anArticle();
    const both = [one, other].map(({ slug }) => ({ slug, day: today, count: 2 }));
    await Promise.all([saveReadings(both), saveReadings([...both].reverse()), saveReadings(both)]);

    expect(await database().readerCount.findMany({ select: { articleId: true, count: true } })).toEqual(
      expect.arrayContaining([one, other].map(({ id }) => ({ articleId: id, count: 6 }))),
    );
  });

  test('of what is not there, or not published, are left out, and the others are saved', async () => {
    const [article, draft] = [await anArticle(), await anArticle({ state: 'unpublished' })];
    const slugs = [article.slug, draft.slug, 'no-such'];
    await saveReadings(slugs.map((slug) => ({ slug, day: today, count: 1 })));

    expect(await database().readerCount.findMany()).toMatchObject([{ articleId: article.id, count: 1 }]);
  });

  test('older than 400 days are deleted', async () => {
    const article = await anArticle();
    for (const day of ['2025-10-20', '2025-10-21'])
      await saveReadings([{ slug: article.slug, day, count: 1 }]);

    expect((await cleanUp(now)).readings).toBe(1);
    expect(await database().readerCount.findMany({ select: { day: true } })).toEqual([
      { day: new Date('2025-10-21') },
    ]);
  });
});

describe('the most read of the week', () => {
  test('are five, by the sum of their days', async () => {
    const [a, b, c, d, e] = await readArticles([9, 8, 7, 6, 5, 4]);
    await saveReadings([{ slug: c?.slug ?? '', day: '2026-11-19', count: 10 }]);

    expect(await mostRead()).toEqual([c, a, b, d, e].map((article) => article?.slug));
  });

  test('are not there while five articles were not read three times each', async () => {
    const [, , , , last] = await readArticles([9, 8, 7, 6, 2]);
    expect(await mostRead()).toEqual([]);

    await saveReadings([{ slug: last?.slug ?? '', day: today, count: 1 }]);
    expect(await mostRead()).toHaveLength(5);
  });

  test('are of these seven days', async () => {
    await readArticles([9, 8, 7, 6]);
    await readArticles([100], '2026-11-18');
    expect(await mostRead()).toEqual([]);
  });

  test('are those that readers can still read', async () => {
    const [withdrawn] = await readArticles([50, 9, 8, 7, 6, 5]);
    await database().article.update({
      where: { id: withdrawn?.id ?? '' },
      data: { state: 'withdrawn', withdrawnAt: now, withdrawnReason: 'Ошибка' },
    });

    expect(await mostRead()).not.toContain(withdrawn?.slug);
    expect(await mostRead()).toHaveLength(5);
  });
});

test('the week is read by the key, however many days there are', async () => {
  const article = await anArticle();
  await database().$executeRaw`
    INSERT INTO "ReaderCount" ("day", "articleId", "count")
    SELECT '2026-11-25'::date - n, ${article.id}::uuid, 1 FROM generate_series(0, 20000) n`;
  await database().$executeRaw`ANALYZE "ReaderCount"`;
  const plan = await database().$queryRaw<Record<string, string>[]>`
    EXPLAIN SELECT "articleId", sum("count") FROM "ReaderCount" WHERE "day" >= '2026-11-19'::date GROUP BY 1`;

  expect(JSON.stringify(plan)).toContain('ReaderCount_pkey');
});
