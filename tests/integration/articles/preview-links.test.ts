import { addHours, subHours } from 'date-fns';
import { beforeEach, describe, expect, test } from 'vitest';
import { endPreviewLink, sharePreview } from '@/lib/articles/preview-links.commands';
import { findSharedPreview, listPreviewLinks } from '@/lib/articles/preview-links.queries';
import { previewTokenHash } from '@/lib/articles/preview-token';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { requireRole } from '@/lib/people/rules';
import { anArticle, aPerson } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { aPreviewLink } from '@/tests/support/preview-links';

withEmptyDatabase();

const now = new Date('2026-11-25T12:00:00Z');
let editor: Person;

beforeEach(async () => {
  editor = await aPersonWho('editor');
});

describe('sharing', () => {
  test('opens the text in work for seven days, to whoever has the token', async () => {
    const { id } = await aDraft({ title: 'Новый порядок выплат' });

    const { token } = await shared(id);

    expect(await findSharedPreview(token, addHours(now, 167))).toMatchObject({
      kind: 'inWork',
      isLive: false,
      expiresAt: addHours(now, 168),
      article: { title: 'Новый порядок выплат' },
    });
    expect(await findSharedPreview(token, addHours(now, 168))).toBeNull();
  });

  test('keeps the token nowhere, neither in the row nor in the log', async () => {
    const { id } = await aDraft();

    const { token } = await shared(id);

    const link = await database().previewLink.findFirstOrThrow({ where: { articleId: id } });
    expect(link.tokenHash).toBe(previewTokenHash(token));
    const entries = await database().auditEntry.findMany({ where: { subjectId: id } });
    expect(entries).toMatchObject([
      { action: 'article.share-preview', subjectId: id, personId: editor.id, at: now },
    ]);
    expect(JSON.stringify([link, entries.map(({ id: _number, ...entry }) => entry)])).not.toContain(token);
  });

  test('shows what was saved since, and the hour of an edition that is scheduled', async () => {
    const { id, edition } = await aDraft();
    const { token } = await shared(id);
    const publishAt = addHours(now, 5);

    await database().edition.update({
      where: { id: edition.id },
      data: { title: 'Заголовок исправлен', state: 'scheduled', scheduledFrom: 'draft', publishAt },
    });

    expect(await findSharedPreview(token, now)).toMatchObject({
      article: { title: 'Заголовок исправлен', publishedAt: publishAt },
    });
  });

  test('is for those who may edit the article, and for texts in work only', async () => {
    const { id } = await aDraft();
    const { id: publishedId } = await anArticle();

    const asked = [
      sharePreview(await aPersonWho('author'), { articleId: id }, now),
      sharePreview(editor, { articleId: publishedId }, now),
      sharePreview(editor, { articleId: editor.id }, now),
    ];

    expect(await Promise.all(asked)).toMatchObject([
      { problems: [{ key: 'notAllowed' }] },
      { problems: [{ key: 'nothingInWork' }] },
      { problems: [{ key: 'gone' }] },
    ]);
    expect(await database().previewLink.count({ where: { articleId: { in: [id, publishedId] } } })).toBe(0);
  });
});

describe('a link', () => {
  test('shows the new edition while the earlier one is live', async () => {
    const { id, edition } = await anArticle({ edition: { title: 'Прежний' } });
    const { actionCard: _card, ...row } = edition;
    await database().edition.create({
      data: { ...row, id: editor.id, number: 2, state: 'draft', title: 'Новый', publishedAt: null },
    });

    const { token } = await shared(id);

    expect(await findSharedPreview(token, now)).toMatchObject({ isLive: true, article: { title: 'Новый' } });
  });

  test('leads to the article once it is published, and to the notice once it is withdrawn', async () => {
    const { id, slug } = await anArticle();
    const token = await aPreviewLink(database(), { articleId: id, createdAt: now });

    expect(await findSharedPreview(token, now)).toEqual({ kind: 'public', slug, state: 'published' });

    const data = { state: 'withdrawn', withdrawnAt: now, withdrawnReason: 'Ошибка в сроках' };
    await database().article.update({ where: { id }, data });
    expect(await findSharedPreview(token, now)).toEqual({ kind: 'public', slug, state: 'withdrawn' });
  });

  test('opens nothing of an article that was removed', async () => {
    const { id } = await anArticle({ state: 'removed' });
    const token = await aPreviewLink(database(), { articleId: id, createdAt: now });

    expect(await findSharedPreview(token, now)).toBeNull();
  });

  test.each(['', 'no-such', 'а'.repeat(5000), '../editor', '\0'])('is not guessed: «%s»', async (token) => {
    expect(await findSharedPreview(token, now)).toBeNull();
  });
});

describe('ending a link', () => {
  test('closes it at once and leaves the others', async () => {
    const { id } = await aDraft();
    const [{ token }, other] = [await shared(id), await shared(id)];
    const link = await idOf(token);

    expect(await endPreviewLink(editor, { articleId: id, link }, now)).toMatchObject({ ok: true });

    expect(await findSharedPreview(token, now)).toBeNull();
    expect(await findSharedPreview(other.token, now)).not.toBeNull();
    expect(await listPreviewLinks(id)).toMatchObject([
      { createdBy: editor.name },
      { createdBy: editor.name },
    ]);
    expect(await database().auditEntry.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'article.end-preview',
      before: { sharedBy: editor.name },
    });
  });

  test('succeeds once, even for two at once', async () => {
    const { id } = await aDraft();
    const link = await idOf((await shared(id)).token);

    const answers = await Promise.all([1, 2].map(() => endPreviewLink(editor, { articleId: id, link }, now)));

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problems: [{ key: 'alreadyEnded' }] });
  });

  test('is refused for links that are over, of other articles, and to those who may not edit', async () => {
    const [{ id }, { id: otherId }] = [await aDraft(), await aDraft()];
    const over = await aPreviewLink(database(), { articleId: id, createdAt: subHours(now, 168) });
    const { token } = await shared(id);
    const link = await idOf(token);

    expect(await endPreviewLink(editor, { articleId: id, link: await idOf(over) }, now)).toMatchObject({
      problems: [{ key: 'alreadyEnded' }],
    });
    expect(await endPreviewLink(editor, { articleId: otherId, link }, now)).toMatchObject({
      problems: [{ key: 'alreadyEnded' }],
    });
    expect(await endPreviewLink(await aPersonWho('author'), { articleId: id, link }, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    expect(await findSharedPreview(token, now)).not.toBeNull();
  });
});

describe('the database refuses', () => {
  test.each([
    ['a term above seven days', { expiresAt: addHours(now, 169) }, 'PreviewLink_term'],
    ['a link that is over when it begins', { expiresAt: now }, 'PreviewLink_term'],
    ['a token in place of its hash', { tokenHash: 'short' }, 'PreviewLink_tokenHash'],
    ['a withdrawal before the beginning', { withdrawnAt: subHours(now, 1) }, 'PreviewLink_withdrawn'],
  ])('%s', async (_what, wrong, constraint) => {
    const { id } = await aDraft();
    await expect(aPreviewLink(database(), { articleId: id, createdAt: now, ...wrong })).rejects.toThrow(
      constraint,
    );
  });
});

function aDraft(edition: { title?: string } = {}) {
  return anArticle({ state: 'unpublished', edition });
}

async function shared(articleId: string) {
  const answer = await sharePreview(editor, { articleId }, now);
  if (!answer.ok) throw new Error('not shared');
  return answer.value;
}

async function idOf(token: string): Promise<string> {
  const where = { tokenHash: previewTokenHash(token) };
  return (await database().previewLink.findUniqueOrThrow({ where })).id;
}

async function aPersonWho(role: string): Promise<Person> {
  const { id, email, name } = await aPerson({ role });
  return { id, email, name, role: requireRole(role) };
}
