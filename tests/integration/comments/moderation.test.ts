import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerComment, moderateComments } from '@/lib/comments/moderation.commands';
import { countCommentsToModerate, listModerated } from '@/lib/comments/queries';
import type { Moderation } from '@/lib/comments/schema';
import { database } from '@/lib/db/client';
import type { Person, Role } from '@/lib/people/rules';
import { announcedDuring } from '@/tests/support/announcements';
import { anArticle, aPerson } from '@/tests/support/arrange';
import { aComment, aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const nobody = '01890000-0000-7000-8000-000000000000';

let editor: Person;
let author: Person;
let articleId: string;
let slug: string;

beforeAll(async () => {
  await aConsent('comment');
  editor = await person('editor');
  author = await person('author');
});

beforeEach(async () => {
  await database().comment.deleteMany();
  ({ id: articleId, slug } = await anArticle());
});

describe('a moderator', () => {
  test('publishes many comments at once', async () => {
    const ids = [await aWaiting(), await aWaiting(), await aWaiting()];
    const result = await moderate({ decision: 'publish', comment: ids });

    expect(result).toMatchObject({ ok: true, value: { decision: 'publish', count: 3 } });
    expect(await statesOf(ids)).toEqual(['published', 'published', 'published']);
    expect(await actionsOn(ids[0])).toEqual(['comment.published']);
  });

  test('rejects with a reason that stays with the comment', async () => {
    const id = await aWaiting();
    await moderate({ decision: 'reject', comment: [id], reason: 'Реклама' });

    const { comments } = await listModerated('rejected', 1);
    expect(comments).toMatchObject([{ id, reason: 'Реклама', decidedBy: editor.name, decidedAt: now }]);
  });

  test('takes a decision back', async () => {
    const ids = [await aWaiting(), await aWaiting()];
    await moderate({ decision: 'reject', comment: ids, reason: 'Повтор' });
    await moderate({ decision: 'requeue', comment: ids });

    expect(await statesOf(ids)).toEqual(['waiting', 'waiting']);
    expect((await listModerated('waiting', 1)).comments.map(({ reason }) => reason)).toEqual(['', '']);
  });

  test('rejects all that waits from one sender, and nothing else', async () => {
    const flood = [await aWaiting({ visitor: 'flood' }), await aWaiting({ visitor: 'flood' })];
    const published = await aWaiting({ visitor: 'flood', state: 'published' });
    const other = await aWaiting();
    expect((await listModerated('waiting', 1)).comments.map((one) => one.waitingOfSender).sort()).toEqual([
      1, 2, 2,
    ]);

    const result = await moderate({ decision: 'rejectSender', commentId: flood[0] ?? '' });

    expect(result).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await statesOf([...flood, published, other])).toEqual([
      'rejected',
      'rejected',
      'published',
      'waiting',
    ]);
  });

  test('rejects all that wait with the same text, whoever sent them, and nothing else', async () => {
    const flood = [await aWaiting({ text: 'Реклама.' }), await aWaiting({ text: 'Реклама.' })];
    const published = await aWaiting({ text: 'Реклама.', state: 'published' });
    const other = await aWaiting({ text: 'Реклама' });
    const { comments } = await listModerated('waiting', 1);
    expect(comments.map((one) => one.waitingOfText).sort()).toEqual([1, 2, 2]);

    const result = await moderate({ decision: 'rejectSame', commentId: flood[1] ?? '' });

    expect(result).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await statesOf([...flood, published, other])).toEqual([
      'rejected',
      'rejected',
      'published',
      'waiting',
    ]);
  });

  test('changes nothing that another has decided so already', async () => {
    const id = await aWaiting();
    await moderate({ decision: 'publish', comment: [id] });
    const second = await moderate({ decision: 'publish', comment: [id] });

    expect(second).toMatchObject({ ok: true, value: { count: 0, ids: [] } });
    expect(await actionsOn(id)).toEqual(['comment.published']);
  });

  test('is told when nothing was ticked or the sender has nothing waiting', async () => {
    const nothing = { ok: false, problems: [{ key: 'nothingChosen' }] };
    expect(await moderate({ decision: 'publish', comment: [] })).toEqual(nothing);
    expect(await moderate({ decision: 'rejectSender', commentId: nobody })).toEqual(nothing);
  });

  test('sees how much waits', async () => {
    await aWaiting();
    expect(await countCommentsToModerate(editor)).toBe(1);
    expect(await countCommentsToModerate(author)).toBeNull();
  });
});

test('an author decides on nothing and answers nothing', async () => {
  const id = await aWaiting();
  const notAllowed = { ok: false, problems: [{ key: 'notAllowed' }] };
  const moderations: Moderation[] = [
    { decision: 'publish', comment: [id] },
    { decision: 'reject', comment: [id], reason: '' },
    { decision: 'rejectSender', commentId: id },
    { decision: 'rejectSame', commentId: id },
    { decision: 'requeue', comment: [id] },
  ];
  for (const moderation of moderations) {
    expect(await moderateComments(author, moderation, now)).toEqual(notAllowed);
  }
  expect(await answerComment(author, { commentId: id, answer: 'Да' }, now)).toEqual(notAllowed);
  expect(await statesOf([id])).toEqual(['waiting']);
});

describe('the press service’s answer', () => {
  test('stands below a published comment, and an empty one takes it away', async () => {
    const id = await aWaiting({ state: 'published' });
    await answerComment(editor, { commentId: id, answer: 'Да, до пятницы.' }, now);
    expect(await answerOf(id)).toEqual({
      answer: 'Да, до пятницы.',
      answeredAt: now,
      answeredById: editor.id,
    });

    await answerComment(editor, { commentId: id, answer: '' }, now);
    expect(await answerOf(id)).toEqual({ answer: '', answeredAt: null, answeredById: null });
  });

  test('is refused to what readers do not see', async () => {
    const waiting = await aWaiting();
    expect(await answerComment(editor, { commentId: waiting, answer: 'Да' }, now)).toEqual({
      ok: false,
      problems: [{ key: 'notPublished' }],
    });
    expect(await answerComment(editor, { commentId: nobody, answer: 'Да' }, now)).toEqual({
      ok: false,
      problems: [{ key: 'gone' }],
    });
  });
});

test('every copy of the portal hears which pages a decision changed', async () => {
  const id = await aWaiting();
  const heard = await announcedDuring(async () => {
    await moderate({ decision: 'publish', comment: [id] });
    await answerComment(editor, { commentId: id, answer: 'Да' }, now);
  });

  expect(heard).toEqual([
    [`/news/${slug}`, `/news/${slug}/*`],
    [`/news/${slug}`, `/news/${slug}/*`],
  ]);
});

function moderate(moderation: Moderation) {
  return moderateComments(editor, moderation, now);
}

async function aWaiting(given: { visitor?: string; state?: string; text?: string } = {}): Promise<string> {
  return (await aComment({ articleId, ...given })).id;
}

async function person(role: Role): Promise<Person> {
  const { id, email, name } = await aPerson({ role });
  return { id, email, name, role };
}

async function statesOf(ids: string[]): Promise<string[]> {
  const rows = await database().comment.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? 'gone');
}

function answerOf(id: string) {
  const select = { answer: true, answeredAt: true, answeredById: true } as const;
  return database().comment.findUnique({ where: { id }, select });
}

async function actionsOn(id: string | undefined): Promise<string[]> {
  const entries = await database().auditEntry.findMany({ where: { subjectId: id ?? '' } });
  return entries.map(({ action }) => action);
}
