import { expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';
import { found } from '../../support/searching';

withEmptyDatabase();

test('a phrase is found in an old text behind thousands that have its words apart', async () => {
  const old = await anArticle({
    publishedAt: new Date('2020-01-01T09:00:00Z'),
    edition: { title: 'Старая новость', lead: 'Сюда приходит розовый жираф.', bodyText: 'Всё.' },
  });
  const { edition } = await anArticle({ edition: { title: 'Жираф и розовый шар', bodyText: 'Всё.' } });
  await database().$executeRaw`
    WITH copy AS (
      INSERT INTO "Article" ("id", "slug", "createdAt")
      SELECT gen_random_uuid(), 'kopiya-' || number, '2026-01-01' FROM generate_series(1, 2100) number RETURNING "id"
    )
    INSERT INTO "SearchEntry" ("articleId", "publishedAt", "vector", "titleVector")
    SELECT copy."id", '2026-01-01', "vector", "titleVector" FROM copy, "SearchEntry"
    WHERE "articleId" = ${edition.articleId}::uuid`;

  const { total, articles } = await found('"розовый жираф"');

  expect(articles.map(({ slug }) => slug)).toEqual([old.slug]);
  expect(total).toEqual({ count: 1, isAtLeast: false });
});
