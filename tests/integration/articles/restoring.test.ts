import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { beginEdition, createArticle, saveArticle } from '@/lib/articles/editing.commands';
import { findEditionContent, findHistory } from '@/lib/articles/history.queries';
import { publishArticle, withdrawArticle } from '@/lib/articles/publishing.commands';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import { discardEdition } from '@/lib/articles/review.commands';
import type { ArticleText } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { aPicture } from '@/tests/support/arrange';
import { anArticleText } from '@/tests/support/article-text';
import { withEmptyDatabase } from '@/tests/support/database';
import { unchecked } from '@/tests/support/decisions';
import { aColleague } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const later = new Date('2026-11-23T09:00:00Z');

let editor: Person;
let author: Person;
let text: ArticleText;

beforeEach(async () => {
  editor = await aColleague('editor');
  author = await aColleague('author');
  text = await anArticleText({
    title: 'Первый заголовок',
    plainSummary: 'Приём по вторникам.',
    photoId: (await aPicture()).id,
    tags: ['запись', 'приём'],
    changeNote: 'Уточнён день',
  });
});

describe('an earlier text', () => {
  test('becomes a new draft, while readers and the earlier editions keep what they have', async () => {
    const live = await publishedTwice();
    const { isWhole, articleId } = await written(restoreEdition(editor, { ...live, edition: 1 }, later));

    const [first, second, third] = await editionsOf(articleId);
    expect(first).toMatchObject({ number: 1, state: 'superseded', title: 'Первый заголовок' });
    expect(second).toMatchObject({ number: 2, state: 'published', title: 'Второй заголовок' });
    expect(third).toMatchObject({
      ...{ number: 3, state: 'draft', title: 'Первый заголовок', changeNote: '' },
      ...{ body: text.body, categoryId: text.categoryId, photoId: text.photoId, changedById: editor.id },
    });
    expect(third?.tags.map(({ tag }) => tag.name).sort()).toEqual(['запись', 'приём']);
    expect(isWhole).toBe(true);
  });

  test('leaves the address, the next address and the pins alone', async () => {
    const live = await publishedTwice();
    const other = await aDraft(editor);
    const pin = { articleId: live.articleId, relatedId: other.articleId, position: 1 };
    await database().relatedPin.create({ data: pin });
    const begun = await written(beginEdition(editor, live, later));
    const saved = await written(saveArticle(editor, { ...begun, slug: `nov-${randomUUID()}`, text }, later));
    const before = await articleOf(live.articleId);

    await written(restoreEdition(editor, { ...saved, edition: 1, setAside: 3 }, later));

    const { slug, nextSlug, liveEditionId, publishedAt } = before;
    expect(await articleOf(live.articleId)).toMatchObject({ slug, nextSlug, liveEditionId, publishedAt });
    expect(await database().relatedPin.findMany({ where: { articleId: live.articleId } })).toEqual([pin]);
  });

  test('is told of in the log of changes', async () => {
    const live = await publishedTwice();
    await written(restoreEdition(editor, { ...live, edition: 1 }, later));

    const entry = await database().auditEntry.findFirstOrThrow({
      where: { subjectId: live.articleId, action: 'article.restore-edition' },
    });
    expect(entry).toMatchObject({
      personId: editor.id,
      before: { draft: null },
      after: { number: 3, textOf: 1 },
    });
  });

  test('comes back for a withdrawn article as well', async () => {
    const gone = await written(
      withdrawArticle(editor, { ...(await publishedTwice()), reason: 'Ошибка.' }, later),
    );
    await written(restoreEdition(editor, { ...gone, edition: 1 }, later));
    expect(await articleOf(gone.articleId)).toMatchObject({ state: 'withdrawn' });
    expect((await editionsOf(gone.articleId)).at(-1)).toMatchObject({ number: 3, state: 'draft' });
  });

  test('says when the library no longer has a picture of it', async () => {
    text = { ...text, body: `<figure><img src="/media/${editor.id}/960.jpg" alt="Зал"></figure>` };
    const draft = await written(discardEdition(editor, await aDraft(editor), now));
    const { isWhole } = await written(restoreEdition(editor, { ...draft, edition: 1 }, later));
    expect(isWhole).toBe(false);
  });

  test('never loses its category, source or photo: the database keeps what an edition names', async () => {
    await publishedTwice();
    const { categoryId, sourceId, photoId } = text;
    await expect(database().category.delete({ where: { id: categoryId ?? '' } })).rejects.toThrow();
    await expect(database().source.delete({ where: { id: sourceId ?? '' } })).rejects.toThrow();
    await expect(database().media.delete({ where: { id: photoId ?? '' } })).rejects.toThrow();
  });
});

describe('a draft in work', () => {
  test('does not give way unasked, and nothing changes', async () => {
    const begun = await written(beginEdition(editor, await publishedTwice(), later));
    for (const setAside of [undefined, 2]) {
      expect(await restoreEdition(editor, { ...begun, edition: 1, setAside }, later)).toEqual({
        ok: false,
        problems: [{ key: 'draftInWork', number: 3 }],
      });
    }
    expect(await articleOf(begun.articleId)).toMatchObject({ version: begun.version });
  });

  test('that is set aside keeps every word in the history, from where it can come back', async () => {
    const begun = await written(beginEdition(editor, await publishedTwice(), later));
    const slug = (await articleOf(begun.articleId)).slug;
    const mine = { ...text, title: 'Третий заголовок', body: '<p>Мой труд.</p>' };
    const saved = await written(saveArticle(editor, { ...begun, slug, text: mine }, later));

    const restored = await written(restoreEdition(editor, { ...saved, edition: 1, setAside: 3 }, later));

    const history = await findHistory(begun.articleId, editor);
    expect(history?.editions.map(({ number, standing }) => [number, standing])).toEqual([
      [4, 'draft'],
      [3, 'setAside'],
      [2, 'live'],
      [1, 'former'],
    ]);
    const again = await written(restoreEdition(editor, { ...restored, edition: 3, setAside: 4 }, later));
    expect((await editionsOf(again.articleId)).at(-1)).toMatchObject({
      number: 5,
      title: 'Третий заголовок',
      body: '<p>Мой труд.</p>',
    });
  });

  test('is not brought back over itself', async () => {
    const begun = await written(beginEdition(editor, await publishedTwice(), later));
    expect(await restoreEdition(editor, { ...begun, edition: 3, setAside: 3 }, later)).toEqual({
      ok: false,
      problems: [{ key: 'alreadyInWork' }],
    });
  });

  test('of an author stays theirs when an editor brings back an earlier text of it', async () => {
    const draft = await anAuthorsSecondDraft();
    const restored = await written(restoreEdition(editor, { ...draft, edition: 1, setAside: 2 }, later));
    const { slug } = await articleOf(draft.articleId);
    expect(await saveArticle(author, { ...restored, slug, text }, later)).toMatchObject({ ok: true });
  });
});

describe('who may', () => {
  test('an author may not bring back a text of a published article', async () => {
    const live = await publishedTwice();
    expect(await restoreEdition(author, { ...live, edition: 1 }, later)).toEqual({
      ok: false,
      problems: [{ key: 'notAllowed' }],
    });
  });

  test('an author learns nothing of the draft of somebody else', async () => {
    const draft = await aDraft(editor);
    const seen = { ...draft, version: draft.version + 1 };
    expect(await restoreEdition(author, { ...seen, edition: 1 }, later)).toEqual({
      ok: false,
      problems: [{ key: 'notAllowed' }],
    });
  });

  test('an edition that the article does not have is refused', async () => {
    const live = await publishedTwice();
    expect(await restoreEdition(editor, { ...live, edition: 9 }, later)).toEqual({
      ok: false,
      problems: [{ key: 'noSuchEdition' }],
    });
  });

  test('an author reads what readers had and what is theirs, and nothing else', async () => {
    const begun = await written(beginEdition(editor, await publishedTwice(), later));
    await written(restoreEdition(editor, { ...begun, edition: 1, setAside: 3 }, later));

    const numbers = (await findHistory(begun.articleId, author))?.editions.map(({ number }) => number);
    expect(numbers).toEqual([2, 1]);
    expect(await findEditionContent({ articleId: begun.articleId, number: 3 }, author)).toBeNull();
    expect(await findEditionContent({ articleId: begun.articleId, number: 3 }, editor)).not.toBeNull();
  });

  test('the history says who published which edition', async () => {
    const { articleId } = await publishedTwice();
    const history = await findHistory(articleId, editor);
    expect(history?.editions).toMatchObject([
      { number: 2, publishedBy: editor.name, publishedAt: later },
      { number: 1, publishedBy: editor.name, publishedAt: now },
    ]);
  });
});

describe('two at once', () => {
  test('whoever saw an older version is told so', async () => {
    const live = await publishedTwice();
    await written(beginEdition(editor, live, later));
    expect(await restoreEdition(editor, { ...live, edition: 1 }, later)).toMatchObject({
      ok: false,
      problems: [{ key: 'conflict' }],
    });
  });

  test('of parallel restores of one version exactly one happens', async () => {
    const live = await publishedTwice();
    const answers = await Promise.all(
      [1, 2, 1, 2].map((edition) => restoreEdition(editor, { ...live, edition }, later)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await editionsOf(live.articleId)).map(({ state }) => state)).toEqual([
      'superseded',
      'published',
      'draft',
    ]);
  });
});

type Seen = { articleId: string; version: number };

async function written<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; problems: readonly unknown[] }>,
) {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

function aDraft(person: Person): Promise<Seen> {
  return written(createArticle(person, { slug: 'priyom', slugIsGiven: false, text }, now));
}

async function publishedTwice(): Promise<Seen> {
  const live = await written(publishArticle(editor, { ...(await aDraft(editor)), ...unchecked }, now));
  const begun = await written(beginEdition(editor, live, later));
  const { slug } = await articleOf(live.articleId);
  const second = { ...text, title: 'Второй заголовок' };
  const saved = await written(saveArticle(editor, { ...begun, slug, text: second }, later));
  return written(publishArticle(editor, { ...saved, ...unchecked }, later));
}

/** Never published, with an earlier text that was set aside. */
async function anAuthorsSecondDraft(): Promise<Seen> {
  const draft = await aDraft(author);
  const { articleId } = draft;
  await database().edition.updateMany({ where: { articleId }, data: { state: 'superseded' } });
  const words = { title: 'Второй черновик', lead: '', body: '', bodyText: '' };
  const people = { createdById: author.id, changedById: author.id, substanceById: author.id };
  await database().edition.create({ data: { articleId, number: 2, ...words, ...people } });
  return draft;
}

function articleOf(id: string) {
  return database().article.findUniqueOrThrow({ where: { id } });
}

function editionsOf(articleId: string) {
  return database().edition.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    include: { tags: { include: { tag: true } } },
  });
}
