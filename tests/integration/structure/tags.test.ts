import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { changeEntry } from '@/lib/structure/entries.commands';
import { findMovedList } from '@/lib/structure/queries';
import { mergeTags } from '@/lib/structure/tags.commands';
import { announcedDuring } from '@/tests/support/announcements';
import { anArticle, aTag } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { saveDraftTags } from '@/tests/support/structure';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const editor: Person = { id: randomUUID(), email: 'e@portal.test', name: 'Мария', role: 'editor' };
describe('merging tags', () => {
  test('moves all editions without doubles, and every old address leads to the tag that stays', async () => {
    const [staying, one, other] = [await aTag(), await aTag(), await aTag()];
    const formerSlug = other.slug;
    await changeEntry(
      editor,
      { kind: 'tag', entryId: other.id, name: other.name, slug: randomUUID(), href: '', summary: '' },
      now,
    );
    const tagged = (...ids: string[]) => ({ tags: { create: ids.map((tagId) => ({ tagId })) } });
    const both = await anArticle({ edition: tagged(staying.id, one.id) });
    const draft = await anArticle({ state: 'unpublished', edition: tagged(one.id, other.id) });

    const heard = await announcedDuring(() =>
      mergeTags(editor, { tags: [staying.id, one.id, other.id], into: staying.id }, now),
    );

    expect(heard[0]).toEqual(
      expect.arrayContaining([
        `/tag/${one.slug}`,
        `/tag/${staying.slug}`,
        `/tag/${staying.slug}/*`,
        `/news/${both.slug}`,
      ]),
    );
    expect(heard[0]).not.toContain(`/news/${draft.slug}`);
    const rows = await database().editionTag.findMany({
      where: { editionId: { in: [both.edition.id, draft.edition.id] } },
    });
    expect(rows.map(({ tagId }) => tagId)).toEqual([staying.id, staying.id]);
    for (const slug of [one.slug, formerSlug]) expect(await findMovedList('tag', slug)).toBe(staying.slug);
    expect(
      await database().auditEntry.findFirst({ where: { action: 'tag.merge' }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ after: { name: staying.name, slug: staying.slug } });
    expect(await database().tag.count({ where: { id: { in: [one.id, other.id] } } })).toBe(0);
  });

  test.each([
    ['nothing', 'nothingToMerge', async () => ({ tags: [], into: (await aTag()).id })],
    [
      'a tag into itself',
      'mergedIntoItself',
      async () => {
        const { id } = await aTag();
        return { tags: [id], into: id };
      },
    ],
    ['into a tag that is gone', 'gone', async () => ({ tags: [(await aTag()).id], into: randomUUID() })],
  ] as const)('refuses %s', async (_what, key, input) => {
    expect(await mergeTags(editor, await input(), now)).toEqual({ ok: false, problems: [{ key }] });
  });

  test('whoever types the old name gets the tag that stays, once', async () => {
    const staying = await aTag({ name: 'пенсии', slug: 'pensii' });
    const leaving = await aTag({ name: 'пенсия', slug: 'pensiya' });
    await mergeTags(editor, { tags: [leaving.id], into: staying.id }, now);

    expect(await saveDraftTags(['пенсия', 'пенсии'])).toEqual(['пенсии']);
  });
});
