import { describe, expect, test } from 'vitest';
import { findArticleAt, findBodyMedia } from '@/lib/articles/queries';
import { database } from '@/lib/db/client';
import { anArticle, aPicture, aTag } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

describe('at the address of an article readers find', () => {
  test('its live text with everything that belongs to it', async () => {
    const photo = await aPicture();
    const tag = await aTag({ name: 'сроки' });
    const { slug } = await anArticle({
      edition: { photoId: photo.id, plainSummary: 'Первое.\nВторое.', tags: { create: { tagId: tag.id } } },
    });

    expect(await findArticleAt(slug)).toMatchObject({
      state: 'published',
      title: 'Приём заявлений на льготный проезд продлён',
      plainSummary: ['Первое.', 'Второе.'],
      photo: { id: photo.id, credit: 'пресс-служба' },
      tags: [{ name: 'сроки' }],
    });
  });

  test('nothing before it is published', async () => {
    const { slug } = await anArticle({ state: 'unpublished' });

    expect(await findArticleAt(slug)).toBeNull();
  });

  test('the reason and no text, once it is withdrawn', async () => {
    const { slug } = await anArticle({
      state: 'withdrawn',
      withdrawnAt: new Date('2024-09-16T09:00:00Z'),
      withdrawnReason: 'Суммы были неверны',
    });

    const article = await findArticleAt(slug);

    expect(article).toMatchObject({ state: 'withdrawn', reason: 'Суммы были неверны' });
    expect(article).not.toHaveProperty('body');
  });

  test('that it is gone, once it is removed', async () => {
    const { slug } = await anArticle({ state: 'removed' });

    expect(await findArticleAt(slug)).toEqual({ state: 'removed' });
  });

  test('where it moved to', async () => {
    const { id, slug } = await anArticle();
    await database().oldSlug.create({ data: { slug: 'staryj-adres', articleId: id } });

    expect(await findArticleAt('staryj-adres')).toEqual({ state: 'moved', slug });
  });

  test('nothing where an address moved to what nobody may read yet', async () => {
    const { id } = await anArticle({ state: 'unpublished' });
    await database().oldSlug.create({ data: { slug: 'rano', articleId: id } });

    expect(await findArticleAt('rano')).toBeNull();
  });

  test.each(['', 'nikogda-ne-bylo', 'A', "'--", '\u0000', 'я'.repeat(500)])(
    'nothing at «%s»',
    async (slug) => {
      expect(await findArticleAt(slug)).toBeNull();
    },
  );
});

describe('the newer article that an expired one leads to', () => {
  test('is named when readers may see it', async () => {
    const newer = await anArticle();
    const { slug } = await anArticle({ successorId: newer.id });

    expect(await findArticleAt(slug)).toMatchObject({ successor: { slug: newer.slug } });
  });

  test('is not when they may not', async () => {
    const newer = await anArticle({ state: 'unpublished' });
    const { slug } = await anArticle({ successorId: newer.id });

    expect(await findArticleAt(slug)).toMatchObject({ successor: null });
  });
});

test('a body knows the pictures that it shows', async () => {
  const picture = await aPicture();

  const { pictures } = await findBodyMedia(
    `<figure><img src="/media/${picture.id}/960.jpg" alt=""></figure>`,
  );

  expect([...pictures.keys()]).toEqual([picture.id]);
});
