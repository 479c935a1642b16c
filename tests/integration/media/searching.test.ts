import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { LIBRARY_PAGE, type LibraryKind } from '@/lib/media/library.rules';
import { findChoices, searchLibrary } from '@/lib/media/queries';
import { findUses } from '@/lib/media/uses.queries';
import { anArticle, aPicture } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { aDocument } from '@/tests/support/media';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
let ids: Record<'window' | 'undescribed' | 'hidden' | 'form', string>;

beforeAll(async () => {
  const window = await aPicture({ alt: 'Приём у окна', caption: '', fileName: 'okno.jpg' });
  const undescribed = await aPicture({ alt: '', caption: 'Ёлка', fileName: 'yolka_50%.jpg' });
  const hidden = await aPicture({ alt: 'Окно приёма', caption: '', hiddenAt: now });
  const form = await aDocument({ title: 'Бланк приёма', fileName: 'blank.pdf' });
  await anArticle({ edition: { photoId: window.id } });
  ids = { window: window.id, undescribed: undescribed.id, hidden: hidden.id, form: form.id };
});

describe('the library is searched', () => {
  test.each<[string, (keyof typeof ids)[]]>([
    ['', ['form', 'hidden', 'undescribed', 'window']],
    ['ПРИЕМ', ['form', 'hidden', 'window']],
    ['окн при', ['hidden', 'window']],
    ['елка', ['undescribed']],
    ['50%', ['undescribed']],
    ['_', ['undescribed']],
    ['blank.pdf', ['form']],
    ['ничего', []],
  ])('for «%s»', async (q, expected) => {
    expect(await found(q, 'all')).toEqual(expected);
  });

  test.each<[LibraryKind, (keyof typeof ids)[]]>([
    ['pictures', ['hidden', 'undescribed', 'window']],
    ['documents', ['form']],
    ['undescribed', ['undescribed']],
    ['unused', ['form', 'hidden', 'undescribed']],
  ])('for %s', async (show, expected) => {
    expect(await found('', show)).toEqual(expected);
  });
});

test('an article is offered what readers may see and what is described', async () => {
  const offered = async (kind: 'picture' | 'document') =>
    namesOf((await findChoices({ q: '', kind })).map(({ id }) => id));

  expect(await offered('picture')).toEqual(['window']);
  expect(await offered('document')).toEqual(['form']);
});

test('a page of many has its part of them, the newest first', async () => {
  const { createdById } = await aPicture({ alt: 'много', createdAt: new Date(now.getTime() - 1000) });
  const base = {
    kind: 'picture',
    mimeType: 'image/jpeg',
    bytes: 1,
    width: 1,
    height: 1,
    widths: [1],
    createdById,
  };
  await database().media.createMany({
    data: Array.from({ length: LIBRARY_PAGE + 1 }, (_, index) => ({
      ...base,
      ...{ fileName: `${index}.jpg`, alt: 'много', sha256: `many-${index}` },
      createdAt: new Date(now.getTime() + index * 1000),
    })),
  });
  const search = { q: 'много', show: 'all', consent: null } as const;

  const first = await searchLibrary(search, 1, now);
  const second = await searchLibrary(search, 2, now);

  expect(first.total).toBe(LIBRARY_PAGE + 2);
  expect(first.items[0]?.fileName).toBe(`${LIBRARY_PAGE}.jpg`);
  expect(first.items).toHaveLength(LIBRARY_PAGE);
  expect(second.items).toHaveLength(2);
});

test('where an item is used is read from an index, however many articles there are', async () => {
  const plan = await inTransaction(async (transaction) => {
    // A table this small would be read whole.
    await transaction.$executeRaw`SET LOCAL enable_seqscan = off`;
    return transaction.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT "editionId" FROM "EditionMedia" WHERE "mediaId" = ${ids.window}::uuid`;
  });

  expect((await findUses(ids.window)).articles).toHaveLength(1);
  expect(JSON.stringify(plan)).toContain('EditionMedia_mediaId_idx');
});

async function found(q: string, show: LibraryKind): Promise<string[]> {
  const { items } = await searchLibrary({ q, show, consent: null }, 1, now);
  return namesOf(items.map(({ id }) => id));
}

function namesOf(given: readonly string[]): string[] {
  return Object.entries(ids)
    .filter(([, id]) => given.includes(id))
    .map(([name]) => name)
    .sort();
}
