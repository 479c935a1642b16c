import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { autosaveArticle, autosaveNewArticle } from '@/lib/articles/autosaving.commands';
import { createArticle, saveArticle } from '@/lib/articles/editing.commands';
import { writeArticle } from '@/lib/articles/form.commands';
import { publishArticle } from '@/lib/articles/publishing.commands';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import type { ArticleText } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { anArticleText } from '@/tests/support/article-text';
import { withEmptyDatabase } from '@/tests/support/database';
import { unchecked } from '@/tests/support/decisions';
import { aColleague } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let editor: Person;
let colleague: Person;
let author: Person;
let text: ArticleText;
let slug: string;

beforeEach(async () => {
  editor = await aColleague('editor', 'Мария Полякова');
  colleague = await aColleague('editor', 'Олег Сомов');
  author = await aColleague('author', 'Анна Лукина');
  slug = `priyom-${randomUUID()}`;
  text = await anArticleText();
});

describe('autosave', () => {
  test('writes the draft, raises the version, and adds neither edition nor entry of the log', async () => {
    const draft = await aDraft(editor);
    const saved = await written(autosaved(editor, draft, 'первый'));
    const again = await written(autosaved(editor, saved, 'второй', 1));

    expect(again.version).toBe(draft.version + 2);
    const editions = await database().edition.findMany({ where: { articleId: draft.articleId } });
    expect(editions).toMatchObject([{ lead: 'второй', changedAt: minutesLater(1) }]);
    expect(await actionsOn(draft.articleId)).toEqual(['article.create']);
  });

  test('keeps only the text that the sitting began with', async () => {
    const saved = await written(autosaved(editor, await aDraft(editor), 'первый'));
    await written(autosaved(editor, saved, 'второй', 1));
    expect(await checkpointsOf(saved.articleId)).toEqual([['begun', 'Приём идёт по вторникам.', editor.id]]);
  });

  test('of the same words writes nothing', async () => {
    const draft = await aDraft(editor);
    expect(await written(autosaved(editor, draft, text.lead))).toEqual(draft);
  });

  test('is one change in the log when the text is saved', async () => {
    const saved = await written(autosaved(editor, await aDraft(editor), 'первый'));
    const again = await written(autosaved(editor, saved, 'второй', 1));
    await written(saveArticle(editor, { ...again, slug, text: withLead('третий') }, minutesLater(2)));

    expect(await savesIn(saved.articleId)).toEqual([['Мария Полякова', text.lead, 'третий']]);
    expect((await checkpointsOf(saved.articleId)).map(([reason]) => reason)).toEqual(['begun', 'saved']);
  });

  test('is in the log before a text is published, whoever publishes it', async () => {
    const saved = await written(autosaved(editor, await aDraft(editor), 'первый'));
    await written(publishArticle(colleague, { ...saved, ...unchecked }, minutesLater(1)));

    expect(await savesIn(saved.articleId)).toEqual([['Мария Полякова', text.lead, 'первый']]);
    expect(await checkpointsOf(saved.articleId)).toContainEqual(['published', 'первый', editor.id]);
  });

  test('is in the log before its draft is set aside', async () => {
    const first = await written(publishArticle(editor, { ...(await aDraft(editor)), ...unchecked }, now));
    const restored = await written(restoreEdition(editor, { ...first, edition: 1 }, now));
    const saved = await written(autosaved(editor, restored, 'в работе', 1));
    await written(restoreEdition(colleague, { ...saved, edition: 1, setAside: 2 }, minutesLater(2)));

    expect(await savesIn(saved.articleId)).toEqual([['Мария Полякова', text.lead, 'в работе']]);
    expect(await checkpointsOf(saved.articleId)).toContainEqual(['setAside', 'в работе', editor.id]);
  });

  test('of somebody else keeps and logs what it replaces', async () => {
    const saved = await written(autosaved(editor, await aDraft(editor), 'текст Марии'));
    const next = await written(autosaved(colleague, saved, 'текст Олега', 1));
    await written(autosaved(colleague, next, 'текст Олега, дальше', 2));

    expect(await savesIn(saved.articleId)).toEqual([['Мария Полякова', text.lead, 'текст Марии']]);
    expect(await checkpointsOf(saved.articleId)).toEqual([
      ['begun', text.lead, editor.id],
      ['replaced', 'текст Марии', editor.id],
    ]);
  });

  test('after a pause begins a new sitting', async () => {
    const saved = await written(autosaved(editor, await aDraft(editor), 'утром'));
    await written(autosaved(editor, saved, 'вечером', 31));
    expect(await checkpointsOf(saved.articleId)).toContainEqual(['paused', 'утром', editor.id]);
    expect(await savesIn(saved.articleId)).toEqual([['Мария Полякова', text.lead, 'утром']]);
  });

  test('leaves a published and a scheduled text alone', async () => {
    const live = await written(publishArticle(editor, { ...(await aDraft(editor)), ...unchecked }, now));
    expect(await autosaved(editor, live, 'поверх')).toMatchObject({
      problems: [{ key: 'noWorkingEdition' }],
    });

    const planned = await aDraft(editor);
    await database().edition.updateMany({
      where: { articleId: planned.articleId },
      data: { state: 'scheduled', scheduledFrom: 'draft', publishAt: minutesLater(60) },
    });
    expect(await autosaved(editor, planned, 'поверх')).toEqual({
      ok: false,
      problems: [{ key: 'scheduled' }],
    });
  });

  test('of an author does not reach the drafts of others', async () => {
    expect(await autosaved(author, await aDraft(editor), 'чужой')).toEqual({
      ok: false,
      problems: [{ key: 'notAllowed' }],
    });
  });

  test('of a version that is no longer the newest is told so', async () => {
    const draft = await aDraft(editor);
    await written(autosaved(colleague, draft, 'текст Олега'));
    expect(await autosaved(editor, draft, 'текст Марии')).toMatchObject({
      problems: [{ key: 'conflict', saved: { lead: 'текст Олега', changedBy: 'Олег Сомов' } }],
    });
  });

  test('whose answer got lost is no conflict with itself', async () => {
    const draft = await aDraft(editor);
    const first = await written(autosaved(editor, draft, 'первый'));
    const again = { ...draft, slug, slugIsGiven: true, text: withLead('второй') };
    const unanswered = { ...withLead('первый'), slug };
    const saved = await written(autosaveArticle(editor, { ...again, unanswered }, now));
    expect(saved.version).toBe(first.version + 1);
  });
});

describe('a new article', () => {
  const begin = (articleId: string, unanswered?: ArticleText & { slug: string }) =>
    autosaveNewArticle(editor, { articleId, slug, slugIsGiven: false, text, unanswered }, now);

  test('is begun by its first autosave, under the id that the form has chosen', async () => {
    const articleId = randomUUID();
    expect(await written(begin(articleId))).toEqual({ articleId, version: 1 });
    expect(await actionsOn(articleId)).toEqual(['article.create']);
  });

  test('is begun once, when the answer to the first try got lost', async () => {
    const articleId = randomUUID();
    await written(begin(articleId));
    expect(await written(begin(articleId, { ...text, slug }))).toEqual({ articleId, version: 1 });
    expect(await written(begin(randomUUID(), { ...text, slug }))).toMatchObject({ version: 1 });
  });

  test('never takes the place of another that has its id', async () => {
    const articleId = randomUUID();
    await written(begin(articleId));
    const second = await written(begin(articleId));
    expect(second.articleId).not.toBe(articleId);
  });

  test('goes on with a made address that another one has by a number', async () => {
    const other = await aDraft(editor);
    const { articleId, version } = await written(begin(randomUUID()));
    const input = { articleId, version, slug, slugIsGiven: false, text: withLead('дальше') };
    await written(autosaveArticle(editor, { ...input, unanswered: undefined }, now));
    const article = await database().article.findUniqueOrThrow({ where: { id: articleId } });
    expect(article.slug).toBe(`${slug}-2`);
    expect(article.id).not.toBe(other.articleId);
  });
});

describe('a text saved over another one', () => {
  test('leaves the other one in the history, be it of the same person', async () => {
    const draft = await aDraft(editor);
    const other = await written(autosaved(editor, draft, 'из другой вкладки'));
    const article = { ...other, slug, slugIsGiven: true, text: withLead('из этой') };
    await written(writeArticle(editor, { wish: 'save', overwrites: true, article }, now));

    expect((await checkpointsOf(draft.articleId)).map(([reason, lead]) => [reason, lead])).toEqual([
      ['begun', text.lead],
      ['replaced', 'из другой вкладки'],
      ['saved', 'из этой'],
    ]);
  });
});

test('of two parallel saves of one article exactly one wins, and the other gets both texts: 200 rounds', async () => {
  let seen = await aDraft(editor);
  for (let round = 1; round <= 200; round += 1) {
    const leads = [`Мария, ${round}`, `Олег, ${round}`] as const;
    const answers = await Promise.all([
      autosaved(editor, seen, leads[0], round),
      saveArticle(colleague, { ...seen, slug, text: withLead(leads[1]) }, minutesLater(round)),
    ]);
    const winner = answers.findIndex(({ ok }) => ok);
    const [won, lost] = [answers[winner], answers[1 - winner]];
    expect(lost).toMatchObject({
      ok: false,
      problems: [{ key: 'conflict', saved: { lead: leads[winner], version: seen.version + 1 } }],
    });
    if (!won?.ok) throw new Error(`nobody won round ${round}`);
    seen = won.value;
  }
  expect(seen.version).toBe(201);
});

type Seen = { articleId: string; version: number };

const withLead = (lead: string): ArticleText => ({ ...text, lead });

function autosaved(person: Person, seen: Seen, lead: string, minutes = 0) {
  const input = { ...seen, slug, slugIsGiven: true, text: withLead(lead), unanswered: undefined };
  return autosaveArticle(person, input, minutesLater(minutes));
}

async function aDraft(person: Person): Promise<Seen> {
  slug = `priyom-${randomUUID()}`;
  return written(createArticle(person, { slug, slugIsGiven: true, text }, now));
}

async function written<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; problems: readonly unknown[] }>,
): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

async function actionsOn(articleId: string): Promise<string[]> {
  const entries = await database().auditEntry.findMany({
    where: { subjectId: articleId },
    orderBy: { id: 'asc' },
  });
  return entries.map(({ action }) => action);
}

/** Who, the lead before, the lead after. */
async function savesIn(articleId: string): Promise<unknown[]> {
  const entries = await database().auditEntry.findMany({
    where: { subjectId: articleId, action: 'article.save' },
    orderBy: { id: 'asc' },
  });
  return entries.map(({ personName, before, after }) => [personName, leadOf(before), leadOf(after)]);
}

async function checkpointsOf(articleId: string): Promise<unknown[][]> {
  const rows = await database().checkpoint.findMany({
    where: { edition: { articleId } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ reason, text: kept, personId }) => [reason, leadOf(kept), personId]);
}

function leadOf(side: unknown): unknown {
  return typeof side === 'object' && side !== null && 'lead' in side ? side.lead : undefined;
}
