import { expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { anArticle } from '../../support/arrange';
import { withEmptyDatabase } from '../../support/database';
import { search } from '../../support/searching';

withEmptyDatabase();

test('a search that takes longer than two seconds ends with an answer, and the next one works', async () => {
  await anArticle({ edition: { title: 'Выплата выросла' } });
  const isAnswered = { state: 'searched', total: { count: 1 } };
  const locking = database().$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE "SearchEntry" IN ACCESS EXCLUSIVE MODE`;
    return search('выплата');
  });

  expect(await locking).toEqual({ state: 'slow' });
  expect(await search('выплата')).toMatchObject(isAnswered);
});
