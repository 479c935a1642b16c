import { expect, test } from 'vitest';
import { listChangedArticles, listChangedMonths, listHeadlinesSince } from '@/lib/articles/sitemap.queries';
import { listPlaces } from '@/lib/structure/sitemap.queries';
import { anArticle, aTag } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

const instant = (text: string) => new Date(text);

test('a portal without news has no months', async () => {
  expect(await listChangedMonths()).toEqual([]);
});

test('months are those of the portal’s zone that have published news, with their last change', async () => {
  // Half an hour after midnight in Moscow.
  await anArticle({ publishedAt: instant('2026-08-31T21:30:00Z') });
  await anArticle({
    publishedAt: instant('2026-06-10T09:00:00Z'),
    changedAt: instant('2026-10-01T09:00:00Z'),
  });
  await anArticle({ publishedAt: instant('2026-06-20T09:00:00Z') });
  await anArticle({ publishedAt: instant('2026-07-01T09:00:00Z'), state: 'removed' });

  expect(await listChangedMonths()).toEqual([
    { month: '2026-09', changedAt: instant('2026-08-31T21:30:00Z') },
    { month: '2026-06', changedAt: instant('2026-10-01T09:00:00Z') },
  ]);
});

test('a month has the addresses of its published articles, each with its last change', async () => {
  const stretch = { from: instant('2020-01-01T00:00:00Z'), until: instant('2020-02-01T00:00:00Z') };
  const old = await anArticle({ publishedAt: stretch.from });
  const changed = await anArticle({
    publishedAt: instant('2020-01-02T00:00:00Z'),
    changedAt: instant('2020-05-01T00:00:00Z'),
  });
  await anArticle({ publishedAt: stretch.until });
  await anArticle({ publishedAt: stretch.from, state: 'removed' });

  expect(await listChangedArticles(stretch, 10)).toEqual([
    { slug: changed.slug, changedAt: changed.changedAt },
    { slug: old.slug, changedAt: old.publishedAt },
  ]);
  expect(await listChangedArticles(stretch, 1)).toHaveLength(1);
});

test('the newest news are those since an instant', async () => {
  const { slug } = await anArticle({ publishedAt: instant('2031-01-02T00:00:00Z') });

  expect(await listHeadlinesSince(instant('2031-01-01T00:00:00Z'), 10)).toMatchObject([{ slug }]);
});

test('lists are named, but no tag that only a draft has', async () => {
  const [shown, secret] = [await aTag({ slug: 'vidno' }), await aTag({ slug: 'tayno' })];
  await anArticle({ edition: { tags: { create: { tagId: shown.id } } } });
  await anArticle({ state: 'unpublished', edition: { tags: { create: { tagId: secret.id } } } });

  const paths = (await listPlaces()).map(({ path }) => path);

  expect(paths).toContain('/tag/vidno');
  expect(paths).not.toContain('/tag/tayno');
  expect(paths.filter((path) => path.startsWith('/category/'))).not.toEqual([]);
});
