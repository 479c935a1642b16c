import { expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { anArticle, aPicture, aTag } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

test('arranged articles are lawful in every state that readers may meet', async () => {
  await anArticle({ state: 'unpublished' });
  await anArticle({ state: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'Ошибка в дате' });
  const published = await anArticle({ edition: { title: 'Выплаты к празднику' } });

  expect(published).toMatchObject({ state: 'published', edition: { title: 'Выплаты к празднику' } });
  expect(await database().article.count()).toBe(3);
});

test('an edition may have a photo and tags', async () => {
  const photo = await aPicture();
  const tag = await aTag();
  const { edition } = await anArticle({
    edition: { photoId: photo.id, tags: { create: { tagId: tag.id } } },
  });

  expect(edition.photoId).toBe(photo.id);
});
