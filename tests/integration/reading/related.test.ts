import { expect, test } from 'vitest';
import { findArticleAt } from '@/lib/articles/queries';
import type { PublishedArticle } from '@/lib/articles/reading.rules';
import { listRelated } from '@/lib/articles/related.queries';
import { database } from '@/lib/db/client';
import { aCategory, anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

const TODAY = '2026-11-22';
const TITLE = 'Субсидия на оплату жилья';

test('news on the theme are those that the editor pinned, in order, then the most alike', async () => {
  const alike = await anArticle({ edition: { title: 'Как пересчитают субсидию на жильё' } });
  const [second, first] = [await anArticle(), await anArticle()];
  await anArticle();
  const article = await anArticle({ edition: { title: TITLE } });
  await pin(article.id, [first.id, second.id]);

  const slugs = await relatedSlugs(article.slug);

  expect(slugs.slice(0, 3)).toEqual([first.slug, second.slug, alike.slug]);
  expect(slugs).toHaveLength(4);
});

test('of two equally alike the one of the same category comes first', async () => {
  const category = await aCategory();
  const title = 'Запись на протезирование';
  const kin = await anArticle({
    publishedAt: new Date('2026-01-01T09:00:00Z'),
    edition: { title, categoryId: category.id },
  });
  await anArticle({ edition: { title } });
  const article = await anArticle({ edition: { title, categoryId: category.id } });

  expect((await relatedSlugs(article.slug))[0]).toBe(kin.slug);
});

test('an article is never related to itself, nor to one withdrawn or expired, even when pinned', async () => {
  const title = 'Единственный в своём роде ледоход';
  const withdrawn = await anArticle({
    state: 'withdrawn',
    withdrawnAt: new Date(),
    withdrawnReason: 'Ошибка',
    edition: { title },
  });
  const expired = await anArticle({ edition: { title, deadline: new Date('2026-11-21') } });
  const lastDay = await anArticle({ edition: { title, deadline: new Date(TODAY) } });
  const article = await anArticle({ edition: { title } });
  await pin(article.id, [withdrawn.id, expired.id]);

  const slugs = await relatedSlugs(article.slug);

  expect(slugs[0]).toBe(lastDay.slug);
  for (const never of [article, withdrawn, expired]) expect(slugs).not.toContain(never.slug);
});

test('signs of a search language in a title break nothing', async () => {
  const { slug } = await anArticle({ edition: { title: `a & b | !c <-> "d' http://x.test/?a=1&b=2 :*` } });

  await expect(relatedSlugs(slug)).resolves.toBeDefined();
});

async function relatedSlugs(slug: string): Promise<string[]> {
  const related = await listRelated(await requirePublished(slug), TODAY);
  return related.map((headline) => headline.slug);
}

async function requirePublished(slug: string): Promise<PublishedArticle> {
  const article = await findArticleAt(slug);
  if (article?.state !== 'published') throw new Error(`not published: ${slug}`);
  return article;
}

async function pin(articleId: string, relatedIds: string[]): Promise<void> {
  const data = relatedIds.map((relatedId, position) => ({ articleId, relatedId, position }));
  await database().relatedPin.createMany({ data });
}
