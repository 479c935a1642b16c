import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inRehearsal, type Transaction } from '@/lib/db/transaction';
import { documents } from '@/prisma/seed/documents';
import type { PlantedMedia } from '@/prisma/seed/media';
import { pictures } from '@/prisma/seed/pictures';
import { plantEverything } from '@/prisma/seed/seed';
import { withEmptyDatabase } from '../../support/database';

withEmptyDatabase();

/** Rows without files: drawing takes seconds, and no day changes the drawings. */
function undrawnMedia(): PlantedMedia {
  const named = [...pictures, ...documents].map(({ name }) => ({
    name,
    row: {
      ...{ id: randomUUID(), kind: 'picture', fileName: `${name}.jpg`, mimeType: 'image/jpeg', bytes: 1 },
      ...{ width: 1600, height: 1000, widths: [480], sha256: name },
    },
  }));
  return { idOf: new Map(named.map(({ name, row }) => [name, row.id])), rows: named.map(({ row }) => row) };
}

/** What a portal first started at `now` would have. */
function startedAt<Answer>(now: Date, ask: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
  return inRehearsal(async (transaction) => {
    await plantEverything(transaction, { now, media: undrawnMedia(), passwordHash: 'none' });
    return ask(transaction);
  });
}

test.each([
  ['New Year’s night', '2026-12-31T21:00:00Z'],
  ['an early morning of 1 March', '2027-03-01T03:20:00Z'],
  ['a leap day at noon', '2028-02-29T09:00:00Z'],
  ['a working afternoon', '2026-11-24T12:00:00Z'],
])('on %s the portal opens with fresh news, none of them from the future', async (_day, start) => {
  const now = new Date(start);
  const yesterday = new Date(now.getTime() - 24 * 3_600_000);
  const facts = await startedAt(now, async (transaction) => ({
    fresh: await transaction.article.count({ where: { publishedAt: { gte: yesterday, lte: now } } }),
    future: await transaction.article.count({ where: { publishedAt: { gt: now } } }),
    ahead: await transaction.edition.count({ where: { state: 'published', deadline: { gt: now } } }),
    unfilled: await transaction.edition.count({ where: { bodyText: { contains: '{' } } }),
  }));
  expect(facts.fresh).toBeGreaterThanOrEqual(4);
  expect(facts).toMatchObject({ future: 0, unfilled: 0 });
  expect(facts.ahead).toBeGreaterThanOrEqual(5);
});
