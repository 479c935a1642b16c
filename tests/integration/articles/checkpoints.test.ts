import { beforeEach, describe, expect, test } from 'vitest';
import { beginEdition, createArticle, saveArticle } from '@/lib/articles/editing.commands';
import { findCheckpointContent, findHistory } from '@/lib/articles/history.queries';
import { publishArticle } from '@/lib/articles/publishing.commands';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import type { ArticleText } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { aCategory, aPicture } from '@/tests/support/arrange';
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
  text = await anArticleText({ title: 'Первый заголовок', tags: ['запись', 'приём'] });
});

describe('a text that an edition had on the way', () => {
  test('comes back as a new draft, without what is gone since', async () => {
    const { id: goneId } = await aCategory();
    const draft = await aDraft(editor);
    const { slug } = await articleOf(draft.articleId);
    const onTheWay = { ...text, title: 'На пути', categoryId: goneId };
    const saved = await written(saveArticle(editor, { ...draft, slug, text: onTheWay }, now));
    const last = await written(saveArticle(editor, { ...saved, slug, text }, later));
    const kept = await checkpointWith(draft.articleId, 'На пути');
    await database().category.delete({ where: { id: goneId } });

    const wish = { ...last, edition: 1, checkpoint: kept, setAside: 1 };
    await written(restoreEdition(editor, wish, later));

    expect((await editionsOf(draft.articleId)).at(-1)).toMatchObject({
      ...{ number: 2, state: 'draft', title: 'На пути', categoryId: null, sourceId: text.sourceId },
    });
    const content = await findCheckpointContent({ articleId: draft.articleId, id: kept }, editor);
    expect(content).toMatchObject({ title: 'На пути', category: null, tags: ['запись', 'приём'] });
  });

  test('holds no picture in the library, and comes back without one that was deleted', async () => {
    const { id: photoId } = await aPicture();
    const draft = await aDraft(editor);
    const { slug } = await articleOf(draft.articleId);
    const onTheWay = { ...text, title: 'Со снимком', photoId };
    const saved = await written(saveArticle(editor, { ...draft, slug, text: onTheWay }, now));
    const last = await written(saveArticle(editor, { ...saved, slug, text }, later));
    await database().media.delete({ where: { id: photoId } });

    const kept = await checkpointWith(draft.articleId, 'Со снимком');
    const wish = { ...last, edition: 1, checkpoint: kept, setAside: 1 };
    await written(restoreEdition(editor, wish, later));
    expect((await editionsOf(draft.articleId)).at(-1)).toMatchObject({ title: 'Со снимком', photoId: null });
  });

  test('is told by the history to editors, and to an author only of what they began', async () => {
    const { articleId } = await publishedTwice();
    const history = await findHistory(articleId, editor);
    expect(history?.editions.map(({ checkpoints }) => checkpoints.map(({ reason }) => reason))).toEqual([
      ['saved', 'begun'],
      ['published'],
    ]);
    const ofAuthor = await findHistory(articleId, author);
    expect(ofAuthor?.editions.flatMap(({ checkpoints }) => checkpoints)).toEqual([]);
    const kept = history?.editions[0]?.checkpoints[0]?.id ?? '0';
    expect(await findCheckpointContent({ articleId, id: kept }, author)).toBeNull();
  });

  test('of another edition, or of another article, is none of this one', async () => {
    const live = await publishedTwice();
    const kept = await checkpointWith(live.articleId, 'Второй заголовок');
    expect(await restoreEdition(editor, { ...live, edition: 1, checkpoint: kept }, later)).toEqual({
      ok: false,
      problems: [{ key: 'noSuchEdition' }],
    });
    const other = await aDraft(editor);
    expect(await findCheckpointContent({ articleId: other.articleId, id: kept }, editor)).toBeNull();
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

async function checkpointWith(articleId: string, title: string): Promise<string> {
  const row = await database().checkpoint.findFirstOrThrow({
    where: { edition: { articleId }, text: { path: ['title'], equals: title } },
  });
  return String(row.id);
}

async function publishedTwice(): Promise<Seen> {
  const live = await written(publishArticle(editor, { ...(await aDraft(editor)), ...unchecked }, now));
  const begun = await written(beginEdition(editor, live, later));
  const { slug } = await articleOf(live.articleId);
  const second = { ...text, title: 'Второй заголовок' };
  const saved = await written(saveArticle(editor, { ...begun, slug, text: second }, later));
  return written(publishArticle(editor, { ...saved, ...unchecked }, later));
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
