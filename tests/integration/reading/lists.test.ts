import { beforeEach, describe, expect, test } from 'vitest';
import { listArticles, listImportantDates, listNewest } from '@/lib/articles/lists.queries';
import { database } from '@/lib/db/client';
import { aCategory, anArticle, aPerson, aSource, aTag, removal } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

beforeEach(async () => {
  await database().article.updateMany({ data: { liveEditionId: null, ...removal } });
  await database().article.deleteMany();
});

describe('a list', () => {
  test('has twenty articles a page, newest first, each once', async () => {
    await manyArticles(21);

    const first = await listArticles({ of: 'all' }, 1);
    const second = await listArticles({ of: 'all' }, 2);

    expect(first.total).toBe(21);
    expect(first.articles).toHaveLength(20);
    const slugs = [...first.articles, ...second.articles].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(21);
  });

  test('shows published articles only', async () => {
    const { slug } = await anArticle();
    await anArticle({ state: 'unpublished' });
    await anArticle({ state: 'removed' });
    await anArticle({ state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'Ошибка' });

    expect((await listNewest(10)).map((teaser) => teaser.slug)).toEqual([slug]);
  });

  test('of a category, a source or a tag has theirs alone', async () => {
    const [category, source, tag] = [await aCategory(), await aSource(), await aTag()];
    const { slug } = await anArticle({
      edition: { categoryId: category.id, sourceId: source.id, tags: { create: { tagId: tag.id } } },
    });
    await anArticle();

    for (const [of, { id }] of [
      ['category', category],
      ['source', source],
      ['tag', tag],
    ] as const) {
      const { total, articles } = await listArticles({ of, id }, 1);
      expect([total, articles[0]?.slug]).toEqual([1, slug]);
    }
  });

  test('beyond its end is empty', async () => {
    await anArticle();

    expect(await listArticles({ of: 'all' }, 7)).toEqual({ total: 1, articles: [] });
  });
});

test('important dates are those not over, the nearest first', async () => {
  const later = await anArticle({ edition: { deadline: new Date('2026-12-01') } });
  const lastDay = await anArticle({ edition: { deadline: new Date('2026-11-22') } });
  await anArticle({ edition: { deadline: new Date('2026-11-21') } });
  await anArticle();

  expect(await listImportantDates('2026-11-22', 10)).toMatchObject([
    { slug: lastDay.slug, deadline: '2026-11-22' },
    { slug: later.slug, deadline: '2026-12-01' },
  ]);
});

/** All of one instant: only the id parts them. */
async function manyArticles(count: number): Promise<void> {
  const [category, source, person] = [await aCategory(), await aSource(), await aPerson()];
  const publishedAt = new Date('2026-11-20T09:00:00Z');
  const edition = { categoryId: category.id, sourceId: source.id, createdById: person.id };
  for (let number = 0; number < count; number += 1) await anArticle({ publishedAt, edition });
}
