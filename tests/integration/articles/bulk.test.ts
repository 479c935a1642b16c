import { expect, test } from 'vitest';
import { changeMany } from '@/lib/articles/bulk.commands';
import { boxValue } from '@/lib/articles/bulk.rules';
import { bulkSchema } from '@/lib/articles/bulk.schema';
import { database } from '@/lib/db/client';
import { anArticle } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');

test('what one article refuses does not keep the others, and each is told apart', async () => {
  const author = await somebody('author');
  const own = { createdById: author.id };
  const whole = await anArticle({ state: 'unpublished', edition: own });
  const lacking = await anArticle({ state: 'unpublished', edition: { ...own, lead: '' } });
  const foreign = await anArticle({ state: 'unpublished' });
  const stale = await anArticle({ state: 'unpublished', edition: own });
  const input = bulkSchema.parse({
    deed: 'submit',
    chosen: [whole, lacking, foreign, { ...stale, version: 9 }].map(boxValue),
  });

  expect(await changeMany(author, input, now)).toMatchObject({
    value: {
      ...{ deed: 'submit', count: 1 },
      refusals: [
        { articleId: lacking.id, problem: { key: 'missing', field: 'lead' } },
        { articleId: foreign.id, problem: { key: 'notAllowed' } },
        { articleId: stale.id, problem: { key: 'conflict' } },
      ],
    },
  });
  const editions = await database().edition.findMany({ where: { state: 'review' } });
  expect(editions.map(({ articleId }) => articleId)).toEqual([whole.id]);
});

test('nothing chosen is told, and one box alone is one article', async () => {
  const editor = await somebody('editor');
  expect(await changeMany(editor, bulkSchema.parse({ deed: 'discard' }), now)).toEqual({
    ok: false,
    problems: [{ key: 'nothingChosen' }],
  });
  const article = await anArticle({ state: 'unpublished' });
  const input = bulkSchema.parse({ deed: 'discard', chosen: boxValue(article) });
  expect(await changeMany(editor, input, now)).toMatchObject({ value: { count: 1, refusals: [] } });
});

test('a box that is none is refused whole', () => {
  for (const chosen of ['', 'x 1', `${crypto.randomUUID()} 0`, `${crypto.randomUUID()}`])
    expect(bulkSchema.safeParse({ deed: 'submit', chosen }).success).toBe(false);
});
