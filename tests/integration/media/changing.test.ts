import { describe, expect, test } from 'vitest';
import { findFormChoices } from '@/lib/articles/form.queries';
import { listNewest } from '@/lib/articles/lists.queries';
import { findArticleAt, findBodyMedia } from '@/lib/articles/queries';
import { database } from '@/lib/db/client';
import { changePicture, changeTitle, recordConsent } from '@/lib/media/changing.commands';
import { findFileAccess } from '@/lib/media/hidden.queries';
import { endConsents } from '@/lib/media/housekeeping.commands';
import { countConsents, findItem, searchLibrary } from '@/lib/media/queries';
import { announcedDuring } from '@/tests/support/announcements';
import { anArticle, aPicture } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { aDocument } from '@/tests/support/media';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

// Half past midnight in Moscow, while it is still the day before in UTC.
const now = new Date('2026-11-21T21:30:00Z');
const words = { alt: '', decorative: true, caption: 'Новая подпись', credit: '', focus: 'top-left' } as const;

describe('what is said of a picture', () => {
  test('changes for every reader, and the log has both', async () => {
    const author = await somebody('author');
    const picture = await aPicture({ createdById: author.id });
    const mediaId = picture.id;

    const heard = await announcedDuring(() => changePicture(author, { mediaId, version: 1, ...words }, now));

    expect(heard).toEqual([['*']]);
    expect(await findItem(mediaId)).toMatchObject(words);
    const entry = await database().auditEntry.findFirstOrThrow({ where: { subjectId: mediaId } });
    expect(entry).toMatchObject({ action: 'media.change', before: { alt: picture.alt }, after: words });
  });

  test('is not for an author to change who did not bring it', async () => {
    const { id: mediaId } = await aPicture();
    const [author, editor] = [await somebody('author'), await somebody('editor')];

    expect(await changePicture(author, { mediaId, version: 1, ...words }, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    expect(await changePicture(editor, { mediaId, version: 1, ...words }, now)).toMatchObject({ ok: true });
  });

  test('cannot change once it is gone', async () => {
    const mediaId = '0192f0c4-7a3b-4c5d-8e9f-0123456789ab';
    const editor = await somebody('editor');

    expect(await changePicture(editor, { mediaId, version: 1, ...words }, now)).toMatchObject({
      problems: [{ key: 'gone' }],
    });
  });
});

describe('of two who have the same item open', () => {
  const consent = { people: 'Анна', text: 'Бумага в папке 3', endsOn: null };

  test('the second is told what the first saved, and may go over it', async () => {
    const editor = await somebody('editor');
    const { id: mediaId } = await aPicture();
    const second = { ...words, mediaId, caption: 'Подпись второго' };
    expect(await changePicture(editor, { mediaId, version: 1, ...words }, now)).toMatchObject({
      value: { version: 2 },
    });

    const heard = await announcedDuring(async () => {
      expect(await changePicture(editor, { ...second, version: 1 }, now)).toEqual({
        ok: false,
        problems: [{ key: 'conflict', saved: { ...words, version: 2 } }],
      });
    });
    expect(heard).toEqual([]);
    expect(await findItem(mediaId)).toMatchObject(words);
    expect(await changePicture(editor, { ...second, version: 2 }, now)).toMatchObject({ ok: true });
    expect(await findItem(mediaId)).toMatchObject({ caption: 'Подпись второго', version: 3 });
  });

  test('a form that was open before a consent ended cannot bring it back', async () => {
    const editor = await somebody('editor');
    const { id: mediaId } = await aPicture();
    await recordConsent(editor, { mediaId, version: 1, consent }, now);
    const ended = { ...consent, endsOn: '2026-11-21' };
    await recordConsent(editor, { mediaId, version: 2, consent: ended }, now);

    const late = { mediaId, version: 2, consent: { ...consent, text: 'Бумага в папке 4' } };
    expect(await recordConsent(editor, late, now)).toEqual({
      ok: false,
      problems: [{ key: 'conflict', saved: { ...ended, version: 3 } }],
    });
    expect(await findItem(mediaId)).toMatchObject({ consent: ended, hiddenAt: now });
  });

  test('words and consent are two things: nobody is in their own way', async () => {
    const editor = await somebody('editor');
    const { id: mediaId } = await aPicture();
    expect(await changePicture(editor, { mediaId, version: 1, ...words }, now)).toMatchObject({ ok: true });
    expect(await recordConsent(editor, { mediaId, version: 1, consent }, now)).toMatchObject({ ok: true });
    expect(await findItem(mediaId)).toMatchObject({ version: 2, recordVersion: 2 });
  });

  test('who saves what stands there already changes nothing, and nothing is logged', async () => {
    const editor = await somebody('editor');
    const { id: mediaId } = await aDocument();
    const title = 'Бланк заявления';
    await changeTitle(editor, { mediaId, version: 1, title }, now);

    expect(await changeTitle(editor, { mediaId, version: 1, title }, now)).toEqual({
      ok: true,
      value: { title, version: 2 },
    });
    expect(await changeTitle(editor, { mediaId, version: 1, title: 'Другой бланк' }, now)).toEqual({
      ok: false,
      problems: [{ key: 'conflict', saved: { title, version: 2 } }],
    });
    expect(await database().auditEntry.count({ where: { subjectId: mediaId } })).toBe(1);
  });

  test('at the very same moment one wins, twenty times over', async () => {
    const editor = await somebody('editor');
    const { id: mediaId } = await aPicture();
    for (let version = 1; version <= 20; version += 1) {
      const save = (name: string) =>
        changePicture(editor, { ...words, mediaId, version, caption: `${name}, ${version}` }, now);
      const answers = await Promise.all([save('Первый'), save('Второй')]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
    expect(await findItem(mediaId)).toMatchObject({ version: 21 });
  });
});

describe('the title of a document', () => {
  test('changes for those who may, and is no matter of pictures', async () => {
    const [author, editor] = [await somebody('author'), await somebody('editor')];
    const { id: mediaId } = await aDocument();
    const title = 'Бланк заявления';

    expect(await changeTitle(author, { mediaId, version: 1, title }, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    expect(await changeTitle(editor, { mediaId, version: 1, title }, now)).toMatchObject({ ok: true });
    expect(await findItem(mediaId)).toMatchObject({ title });
    expect(
      await changeTitle(editor, { mediaId: (await aPicture()).id, version: 1, title }, now),
    ).toMatchObject({
      problems: [{ key: 'gone' }],
    });
  });
});

describe('a consent', () => {
  const consent = (endsOn: string | null) => ({ people: 'Анна', text: 'Бумага в папке 3', endsOn });

  test('is written down with the log, and taken back', async () => {
    const editor = await somebody('editor');
    const { id: mediaId } = await aPicture();

    expect(await recordConsent(editor, { mediaId, version: 1, consent: consent('2027-01-01') }, now)).toEqual(
      {
        ok: true,
        value: { consent: consent('2027-01-01'), isHidden: false, version: 2 },
      },
    );
    expect(await findItem(mediaId)).toMatchObject({ consent: consent('2027-01-01'), hiddenAt: null });
    expect(await findFileAccess(mediaId)).toBe('dated');

    await recordConsent(editor, { mediaId, version: 2, consent: null }, now);
    expect(await findItem(mediaId)).toMatchObject({ consent: null });
    expect(await findFileAccess(mediaId)).toBe('free');
    const entries = await database().auditEntry.findMany({ where: { subjectId: mediaId } });
    expect(entries.map(({ action }) => action)).toEqual(['media.consent', 'media.consent']);
  });

  test('is not for an author to write down at the picture of another', async () => {
    const { id: mediaId } = await aPicture();

    expect(
      await recordConsent(await somebody('author'), { mediaId, version: 1, consent: null }, now),
    ).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
  });

  test('counts on its last day; the day after, every page hears that the picture is hidden', async () => {
    const endingToday = await aPicture({ consent: { create: columns('2026-11-22') } });
    const endedYesterday = await aPicture({ consent: { create: columns('2026-11-21') } });

    const heard = await announcedDuring(() => endConsents(now));

    expect(heard).toEqual([['*']]);
    expect(await findItem(endingToday.id)).toMatchObject({ hiddenAt: null });
    expect(await findItem(endedYesterday.id)).toMatchObject({ hiddenAt: now });
    const entry = await database().auditEntry.findFirstOrThrow({ where: { subjectId: endedYesterday.id } });
    expect(entry).toMatchObject({ action: 'media.hide', personName: 'Портал' });
    expect(await announcedDuring(() => endConsents(now))).toEqual([]);
  });

  test('that ends takes the picture off every page that showed it, and a new one brings it back', async () => {
    const editor = await somebody('editor');
    const picture = await aPicture();
    const body = `<figure><img src="/media/${picture.id}/960.jpg" alt="Окно"></figure>`;
    const article = await anArticle({ edition: { photoId: picture.id, body } });
    const mediaId = picture.id;
    expect(await shownIn(article.slug, body)).toEqual({ photo: true, list: true, body: true, choice: true });

    expect(
      await recordConsent(editor, { mediaId, version: 1, consent: consent('2026-11-21') }, now),
    ).toMatchObject({
      value: { isHidden: true },
    });
    const nowhere = { photo: false, list: false, body: false, choice: false };
    expect(await shownIn(article.slug, body)).toEqual(nowhere);
    expect(await findFileAccess(mediaId)).toBe('hidden');

    await recordConsent(editor, { mediaId, version: 2, consent: consent(null) }, now);
    expect(await shownIn(article.slug, body)).toEqual({ photo: true, list: true, body: true, choice: true });

    async function shownIn(slug: string, html: string) {
      const found = await findArticleAt(slug);
      const [teaser] = (await listNewest(20)).filter((one) => one.slug === slug);
      const { pictures } = await findFormChoices(null);
      return {
        photo: found?.state === 'published' && found.photo !== null,
        list: Boolean(teaser?.photo),
        body: (await findBodyMedia(html)).pictures.has(mediaId),
        choice: pictures.some(({ id }) => id === mediaId),
      };
    }
  });

  test('is found in the library while it ends and after it has', async () => {
    await database().mediaConsent.deleteMany();
    const ended = await aPicture({ consent: { create: columns('2026-11-21') } });
    const ending = await aPicture({ consent: { create: columns('2026-12-22') } });
    const lasting = await aPicture({ consent: { create: columns('2026-12-23') } });
    const found = async (filter: 'ended' | 'ending' | 'kept') => {
      const { items } = await searchLibrary({ q: '', show: 'all', consent: filter }, 1, now);
      return items.map(({ id }) => id).sort();
    };

    expect(await countConsents(now)).toEqual({ ended: 1, ending: 1 });
    expect(await found('ended')).toEqual([ended.id]);
    expect(await found('ending')).toEqual([ending.id]);
    expect(await found('kept')).toEqual([ended.id, ending.id, lasting.id].sort());
  });

  function columns(endsOn: string) {
    return { people: 'Анна', text: 'Бумага', endsOn: new Date(`${endsOn}T00:00:00Z`) };
  }
});
