import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { subHours } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { addMedia } from '@/lib/media/adding.commands';
import { settleMedia } from '@/lib/media/housekeeping.commands';
import { deleteMedia } from '@/lib/media/removing.commands';
import { findUses } from '@/lib/media/uses.queries';
import { anArticle, aPicture } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { aDocument, folderOf, keptFiles, mediaFolder, newPhoto } from '@/tests/support/media';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');

describe('where an item is used', () => {
  test('is known of photos, bodies, drafts, former editions and pages', async () => {
    const { id } = await aPicture();
    const body = `<p><a href="/media/${id}/480.jpg">Снимок</a></p>`;
    const live = await anArticle({ edition: { photoId: id, number: 3, title: 'Живая' } });
    await formerEdition(live.edition, 1, body);
    await formerEdition(live.edition, 2, '<p>Без снимка</p>');
    const draft = await anArticle({ state: 'unpublished', edition: { body, title: 'Черновик' } });
    await database().page.create({ data: { slug: 'about', title: 'О нас', body } });

    expect(await findUses(id)).toEqual({
      articles: expect.arrayContaining([
        { articleId: live.id, title: 'Живая', isLive: true, isWorking: false, former: [1] },
        { articleId: draft.id, title: 'Черновик', isLive: false, isWorking: true, former: [] },
      ]),
      hasMore: false,
      pages: [{ slug: 'about', title: 'О нас' }],
    });
  });

  test('follows every change of a text, whoever makes it', async () => {
    const [first, second] = [await aPicture(), await aDocument()];
    const article = await anArticle({ edition: { photoId: first.id } });
    const { id } = article.edition;
    await database().edition.update({
      where: { id },
      data: { photoId: null, body: `<p><a href="/media/${second.id}/blank.pdf">Бланк</a></p>` },
    });

    expect((await findUses(first.id)).articles).toEqual([]);
    expect((await findUses(second.id)).articles).toHaveLength(1);
    await database().edition.update({ where: { id }, data: { body: '<p>Ничего</p>' } });
    expect((await findUses(second.id)).articles).toEqual([]);
  });

  test('is nowhere for an address of something that never was in the library', async () => {
    const body = '<p><a href="/media/0192f0c4-7a3b-4c5d-8e9f-0123456789ab/a.pdf">Нет такого</a></p>';
    const { edition } = await anArticle({ edition: { body } });

    expect(await database().editionMedia.count({ where: { editionId: edition.id } })).toBe(0);
  });
});

describe('deleting', () => {
  test('takes row, files and consent away, and the log remembers', async () => {
    const author = await somebody('author');
    const answer = await addMedia(
      author,
      { files: [{ name: 'a.jpg', content: await newPhoto() }], credit: '' },
      now,
    );
    const outcome = answer.ok ? answer.value[0] : undefined;
    if (outcome?.status !== 'added') throw new Error('not added');
    const mediaId = outcome.id;
    await database().mediaConsent.create({ data: { mediaId, people: 'Анна', text: 'Бумага' } });

    expect(await deleteMedia(author, { mediaId }, now)).toMatchObject({ ok: true });

    expect(await database().media.count({ where: { id: mediaId } })).toBe(0);
    expect((await keptFiles()).filter((file) => file.includes(mediaId))).toEqual([]);
    const entry = await database().auditEntry.findFirstOrThrow({ where: { action: 'media.delete' } });
    expect(entry).toMatchObject({ subjectId: mediaId, before: { fileName: 'a.jpg' } });
  });

  test('is refused while any edition or page uses the item', async () => {
    const editor = await somebody('editor');
    const [photo, former, page] = [await aPicture(), await aPicture(), await aDocument()];
    await anArticle({ edition: { photoId: photo.id } });
    const article = await anArticle({ edition: { number: 2 } });
    await formerEdition(
      article.edition,
      1,
      `<figure><img src="/media/${former.id}/480.jpg" alt=""></figure>`,
    );
    const body = `<p><a href="/media/${page.id}/blank.pdf">Бланк</a></p>`;
    await database().page.create({ data: { slug: 'accessibility', title: 'Доступность', body } });

    for (const { id: mediaId } of [photo, former, page]) {
      expect(await deleteMedia(editor, { mediaId }, now)).toMatchObject({ problems: [{ key: 'inUse' }] });
      expect(await database().media.count({ where: { id: mediaId } })).toBe(1);
    }
    expect(await readdir(path.join(mediaFolder(), '.unsettled'))).toEqual([]);
  });

  test('is not for an author who did not bring it, and nothing for what is gone', async () => {
    const { id: mediaId } = await aPicture();

    expect(await deleteMedia(await somebody('author'), { mediaId }, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    const editor = await somebody('editor');
    expect(await deleteMedia(editor, { mediaId }, now)).toMatchObject({ ok: true });
    expect(await deleteMedia(editor, { mediaId }, now)).toMatchObject({ problems: [{ key: 'gone' }] });
  });

  test('and a text that takes the item up at the same moment: one of them wins, and it shows', async () => {
    const editor = await somebody('editor');
    for (let round = 0; round < 20; round += 1) {
      const { id: mediaId } = await aPicture();
      const { edition } = await anArticle();
      const body = `<p><a href="/media/${mediaId}/480.jpg">Снимок</a></p>`;
      const [deleted] = await Promise.all([
        deleteMedia(editor, { mediaId }, now),
        database().edition.update({ where: { id: edition.id }, data: { body } }),
      ]);
      const uses = await database().editionMedia.count({ where: { mediaId } });
      expect(uses).toBe(deleted.ok ? 0 : 1);
    }
  });
});

describe('what a killed process left half done', () => {
  test('goes after an hour; what has its row stays; what is fresh is left to whoever works on it', async () => {
    const [orphan, fresh] = ['0192f0c4-7a3b-4c5d-8e9f-00000000000a', '0192f0c4-7a3b-4c5d-8e9f-00000000000b'];
    const whole = (await aPicture()).id;
    for (const id of [orphan, fresh, whole]) await leaveFiles(id, '480.jpg');
    await mkdir(path.join(mediaFolder(), '.coming', orphan), { recursive: true });
    await writeFile(path.join(mediaFolder(), '.coming', orphan, '960.jpg'), 'half');
    for (const id of [orphan, whole]) await unsettled(id, subHours(now, 2));
    await unsettled(fresh, now);

    expect(await settleMedia(now)).toEqual({ halfDone: 1 });

    expect((await keptFiles()).filter((file) => file.includes(orphan))).toEqual([]);
    expect(await readdir(folderOf(whole))).toEqual(['480.jpg']);
    expect(await readdir(folderOf(fresh))).toEqual(['480.jpg']);
    expect(await readdir(path.join(mediaFolder(), '.unsettled'))).toEqual([fresh]);
    expect(await settleMedia(now)).toEqual({ halfDone: 0 });
  });

  async function leaveFiles(id: string, name: string): Promise<void> {
    await mkdir(folderOf(id), { recursive: true });
    await writeFile(path.join(folderOf(id), name), 'picture');
  }

  async function unsettled(id: string, since: Date): Promise<void> {
    const mark = path.join(mediaFolder(), '.unsettled', id);
    await mkdir(path.dirname(mark), { recursive: true });
    await writeFile(mark, '');
    await utimes(mark, since, since);
  }
});

async function formerEdition(
  edition: Awaited<ReturnType<typeof anArticle>>['edition'],
  number: number,
  body: string,
): Promise<void> {
  const { articleId, title, lead, bodyText, createdById, changedById, substanceById } = edition;
  const text = { title, lead, body, bodyText, createdById, changedById, substanceById };
  await database().edition.create({ data: { articleId, number, state: 'superseded', ...text } });
}
