import { beforeEach, describe, expect, test } from 'vitest';
import { beginEdition, createArticle, saveArticle } from '@/lib/articles/editing.commands';
import { publishArticle, withdrawArticle } from '@/lib/articles/publishing.commands';
import type { ArticleText } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { anArticleText } from '@/tests/support/article-text';
import { withEmptyDatabase } from '@/tests/support/database';
import { unchecked } from '@/tests/support/decisions';
import { somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const later = new Date('2026-11-23T09:00:00Z');

let editor: Person;
let author: Person;
let text: ArticleText;

beforeEach(async () => {
  editor = await somebody('editor');
  author = await somebody('author');
  text = await anArticleText({ tags: ['приём', 'запись'] });
});

describe('writing', () => {
  test('a draft is kept with its words, tags and place in the log', async () => {
    const { articleId } = await written(
      createArticle(author, { slug: 'priyom-a', slugIsGiven: true, text }, now),
    );
    const edition = await database().edition.findFirstOrThrow({
      where: { articleId },
      include: { tags: { include: { tag: true } } },
    });
    expect(edition).toMatchObject({ state: 'draft', number: 1, bodyText: 'Приходите по вторникам.' });
    expect(edition.tags.map(({ tag }) => tag.slug).sort()).toEqual(['priyom', 'zapis']);
    expect(await actionsOn(articleId)).toEqual(['article.create']);
  });

  test('a made address that is taken gets a number, a given one is refused', async () => {
    await written(createArticle(editor, { slug: 'zanyato', slugIsGiven: true, text }, now));
    const second = await written(createArticle(editor, { slug: 'zanyato', slugIsGiven: false, text }, now));
    expect(await slugOf(second.articleId)).toBe('zanyato-2');
    const third = await createArticle(editor, { slug: 'zanyato', slugIsGiven: true, text }, now);
    expect(third).toEqual({ ok: false, problems: [{ key: 'slugTaken', slug: 'zanyato' }] });
  });

  test('a choice that does not exist is told, and nothing is written', async () => {
    const count = await database().article.count();
    const strange = { ...text, categoryId: editor.id, photoId: editor.id };
    const answer = await createArticle(editor, { slug: 'nichego', slugIsGiven: true, text: strange }, now);
    expect(answer).toMatchObject({ ok: false, problems: [{ field: 'categoryId' }, { field: 'photoId' }] });
    expect(await database().article.count()).toBe(count);
  });

  test('an author may not save the draft of somebody else', async () => {
    const draft = await aDraft(editor);
    const answer = await saveArticle(author, { ...draft, slug: await slugOf(draft.articleId), text }, now);
    expect(answer).toEqual({ ok: false, problems: [{ key: 'notAllowed' }] });
  });
});

describe('two people at one article', () => {
  test('the second to save gets the text of the first, and overwrites nothing', async () => {
    const draft = await aDraft(editor);
    const slug = await slugOf(draft.articleId);
    const first = await written(
      saveArticle(editor, { ...draft, slug, text: { ...text, title: 'Первый' } }, now),
    );
    const second = await saveArticle(
      await somebody('editor'),
      { ...draft, slug, text: { ...text, title: 'Второй' } },
      later,
    );
    expect(second).toMatchObject({
      ok: false,
      problems: [
        { key: 'conflict', saved: { title: 'Первый', changedBy: editor.name, version: first.version } },
      ],
    });
    expect(await titleOf(draft.articleId)).toBe('Первый');
  });

  test('an author learns nothing of the draft of somebody else, whatever version they name', async () => {
    const draft = await aDraft(editor);
    const slug = await slugOf(draft.articleId);
    const answer = await saveArticle(author, { ...draft, version: draft.version + 1, slug, text }, now);
    expect(answer).toEqual({ ok: false, problems: [{ key: 'notAllowed' }] });
  });

  test('of many parallel saves of one version exactly one wins, in every round', async () => {
    let seen = await aDraft(editor);
    const slug = await slugOf(seen.articleId);
    for (let round = 0; round < 25; round += 1) {
      const titles = ['а', 'б', 'в', 'г'].map((letter) => `${letter}${round}`);
      const answers = await Promise.all(
        titles.map((title) => saveArticle(editor, { ...seen, slug, text: { ...text, title } }, now)),
      );
      const winners = answers.filter((answer) => answer.ok);
      expect(winners).toHaveLength(1);
      expect(titles[answers.findIndex((answer) => answer.ok)]).toBe(await titleOf(seen.articleId));
      seen = winners[0]?.ok ? winners[0].value : seen;
    }
  });

  test('of parallel publications exactly one happens', async () => {
    const draft = await aDraft(editor);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => publishArticle(editor, { ...draft, ...unchecked }, now)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await actionsOn(draft.articleId)).toEqual(['article.create', 'article.publish']);
  });
});

describe('publishing', () => {
  test('what is missing is told at once, and nothing changes', async () => {
    text = { ...text, lead: '', categoryId: null };
    const draft = await aDraft(editor);
    const answer = await publishArticle(editor, { ...draft, ...unchecked }, now);
    expect(answer).toMatchObject({ ok: false, problems: [{ field: 'lead' }, { field: 'categoryId' }] });
    expect(await articleOf(draft.articleId)).toMatchObject({ state: 'unpublished', version: draft.version });
  });

  test('an author may not publish, not even their own text', async () => {
    const draft = await aDraft(author);
    expect(await publishArticle(author, { ...draft, ...unchecked }, now)).toEqual({
      ok: false,
      problems: [{ key: 'notAllowed' }],
    });
  });

  test('the first publication dates the article, the next one only marks it as changed', async () => {
    const live = await published();
    expect(await articleOf(live.articleId)).toMatchObject({
      state: 'published',
      publishedAt: now,
      changedAt: null,
    });
    const begun = await written(beginEdition(editor, live, later));
    await written(publishArticle(editor, { ...begun, ...unchecked }, later));
    expect(await articleOf(live.articleId)).toMatchObject({ publishedAt: now, changedAt: later });
    const states = await database().edition.findMany({
      where: { articleId: live.articleId },
      orderBy: { number: 'asc' },
      select: { state: true },
    });
    expect(states).toEqual([{ state: 'superseded' }, { state: 'published' }]);
  });

  test('a new edition leaves the live text up while it is worked on', async () => {
    const live = await published();
    const begun = await written(beginEdition(editor, live, later));
    const slug = await slugOf(live.articleId);
    await written(saveArticle(editor, { ...begun, slug, text: { ...text, title: 'Новое' } }, later));
    const article = await database().article.findUniqueOrThrow({
      where: { id: live.articleId },
      include: { liveEdition: true },
    });
    expect(article.liveEdition?.title).toBe('Приём граждан');
  });

  test('only one edition is worked on at a time', async () => {
    const begun = await written(beginEdition(editor, await published(), later));
    expect(await beginEdition(editor, begun, later)).toEqual({
      ok: false,
      problems: [{ key: 'notAllowed' }],
    });
  });
});

describe('the address of a published article', () => {
  test('changes with the next edition, and the old one is kept', async () => {
    const live = await published();
    const old = await slugOf(live.articleId);
    const begun = await written(beginEdition(editor, live, later));
    const saved = await written(saveArticle(editor, { ...begun, slug: `${old}-novoe`, text }, later));
    expect(await slugOf(live.articleId)).toBe(old);
    await written(publishArticle(editor, { ...saved, ...unchecked }, later));
    expect(await slugOf(live.articleId)).toBe(`${old}-novoe`);
    expect(await oldSlugsOf(live.articleId)).toEqual([old]);
  });

  test('may go back to what it was', async () => {
    const live = await published();
    const old = await slugOf(live.articleId);
    const away = await republished(live, `${old}-tuda`);
    await republished(away, old);
    expect(await slugOf(live.articleId)).toBe(old);
    expect(await oldSlugsOf(live.articleId)).toEqual([`${old}-tuda`]);
  });

  test('stays its own for ever: no other article may take it', async () => {
    const live = await published();
    const old = await slugOf(live.articleId);
    await republished(live, `${old}-dalshe`);
    const answer = await createArticle(editor, { slug: old, slugIsGiven: true, text }, later);
    expect(answer).toMatchObject({ ok: false, problems: [{ key: 'slugTaken' }] });
  });
});

describe('withdrawing', () => {
  test('keeps the article, its reason and time', async () => {
    const live = await published();
    await written(withdrawArticle(editor, { ...live, reason: 'Сведения устарели.' }, later));
    expect(await articleOf(live.articleId)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Сведения устарели.',
      withdrawnAt: later,
    });
  });

  test('a draft cannot be withdrawn, nor a withdrawn article again', async () => {
    const draft = await aDraft(editor);
    const reason = 'Ошибка.';
    expect(await withdrawArticle(editor, { ...draft, reason }, now)).toMatchObject({
      problems: [{ key: 'notLive' }],
    });
    const gone = await written(withdrawArticle(editor, { ...(await published()), reason }, now));
    expect(await withdrawArticle(editor, { ...gone, reason }, now)).toMatchObject({
      problems: [{ key: 'notLive' }],
    });
  });

  test('a withdrawn article comes back with a new edition', async () => {
    const gone = await written(withdrawArticle(editor, { ...(await published()), reason: 'Ошибка.' }, now));
    const begun = await written(beginEdition(editor, gone, later));
    await written(publishArticle(editor, { ...begun, ...unchecked }, later));
    expect(await articleOf(gone.articleId)).toMatchObject({ state: 'published', withdrawnReason: null });
  });

  test('a version that is no longer the newest is refused here too', async () => {
    const live = await published();
    await written(beginEdition(editor, live, later));
    const answer = await withdrawArticle(editor, { ...live, reason: 'Ошибка.' }, later);
    expect(answer).toMatchObject({ ok: false, problems: [{ key: 'conflict' }] });
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
  return written(createArticle(person, { slug: 'priyom-grazhdan', slugIsGiven: false, text }, now));
}

async function published(): Promise<Seen> {
  return written(publishArticle(editor, { ...(await aDraft(editor)), ...unchecked }, now));
}

async function republished(seen: Seen, slug: string): Promise<Seen> {
  const begun = await written(beginEdition(editor, seen, later));
  const saved = await written(saveArticle(editor, { ...begun, slug, text }, later));
  return written(publishArticle(editor, { ...saved, ...unchecked }, later));
}

function articleOf(id: string) {
  return database().article.findUniqueOrThrow({ where: { id } });
}

async function slugOf(id: string): Promise<string> {
  return (await articleOf(id)).slug;
}

async function oldSlugsOf(articleId: string): Promise<string[]> {
  return (await database().oldSlug.findMany({ where: { articleId } })).map((row) => row.slug);
}

async function titleOf(articleId: string): Promise<string | undefined> {
  return (await database().edition.findFirst({ where: { articleId }, orderBy: { number: 'desc' } }))?.title;
}

async function actionsOn(subjectId: string): Promise<string[]> {
  const entries = await database().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  return entries.map((entry) => entry.action);
}
