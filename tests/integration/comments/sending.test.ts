import { addDays, addMilliseconds, addMinutes, subMinutes } from 'date-fns';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendComment } from '@/lib/comments/commands';
import { findCommentSection } from '@/lib/comments/queries';
import type { CommentFields } from '@/lib/comments/schema';
import { database } from '@/lib/db/client';
import { anArticle } from '@/tests/support/arrange';
import { aComment, aConsent, aFilledComment, answeredChallenge } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

// The limiter counts by the clock of the machine, so this is no fixed day.
const now = new Date();
const publishedAt = subMinutes(now, 30);
let readers = 0;

let slug: string;
let articleId: string;
let fields: CommentFields;

beforeAll(async () => {
  await aConsent('comment');
  await database().portalSettings.create({ data: settings });
  await database().stopWord.create({ data: { word: 'займы' } });
});

beforeEach(async () => {
  const article = await anArticle({ publishedAt });
  slug = article.slug;
  articleId = article.id;
  fields = aFilledComment(slug, subMinutes(now, 5));
});

describe('a reader’s comment', () => {
  test('waits for a moderator, with its consent and without the reader’s address', async () => {
    const reader = aReader();
    const result = await sendComment(reader, fields, now);

    expect(result).toMatchObject({ ok: true, value: { slug, state: 'waiting' } });
    const [comment] = await stored();
    expect(comment).toMatchObject({ state: 'waiting', name: 'Анна', consentVersion: 1, createdAt: now });
    expect(JSON.stringify(comment)).not.toContain(reader.address);
  });

  test('appears at once where the settings say so, but not with a stop word', async () => {
    await withoutModeration(async () => {
      await sendComment(aReader(), fields, now);
      const advert = { ...fields, ...answeredChallenge(subMinutes(now, 5)), text: 'Займы всем!' };
      await sendComment(aReader(), advert, now);
    });

    expect((await stored()).map(({ state }) => state).sort()).toEqual(['published', 'waiting']);
  });

  test('of one sender is known as such within a day and no longer', async () => {
    const reader = aReader();
    const tomorrow = addDays(now, 1);
    await sendComment(reader, fields, now);
    await sendComment(reader, { ...fields, ...answeredChallenge(subMinutes(now, 6)) }, now);
    await sendComment(reader, { ...fields, ...answeredChallenge(subMinutes(tomorrow, 6)) }, tomorrow);

    const visitors = (await stored()).map(({ visitor }) => visitor);
    expect(visitors).toHaveLength(3);
    expect(new Set(visitors).size).toBe(2);
  });
});

describe('nothing is stored', () => {
  test('after a wrong sum', async () => {
    expect(await refusal({ answer: '100' })).toEqual(['wrongSum']);
  });

  test('after a question that ended', async () => {
    expect(await refusal(answeredChallenge(subMinutes(now, 61)))).toEqual(['challengeEnded']);
  });

  test('after a question that nobody asked', async () => {
    expect(await refusal({ challenge: 'bm9ib2R5IGFza2VkIHRoaXMsIHJlYWxseSBub2JvZHk' })).toEqual([
      'challengeEnded',
    ]);
  });

  test('faster than anybody writes', async () => {
    expect(await refusal(answeredChallenge(addMilliseconds(now, -2_999)))).toEqual(['tooFast']);
  });

  test('when the field was filled that only robots see', async () => {
    expect(await refusal({ homepage: 'https://spam.example' })).toEqual(['robot']);
  });

  test('with personal data in the text or in the name', async () => {
    expect(await refusal({ text: 'Мой СНИЛС 112-233-445 95' })).toEqual(['personalData']);
    expect(await refusal({ name: 'Анна +7 912 345-67-89' })).toEqual(['personalData']);
  });

  test('that looks like an appeal, until its writer says that it is none', async () => {
    const text = 'Прошу назначить мне выплату с января';
    expect(await refusal({ text })).toEqual(['appeal']);
    expect((await sendComment(aReader(), { ...fields, text, notAppeal: 'yes' }, now)).ok).toBe(true);
  });

  test('and all that is wrong is told at once', async () => {
    const text = 'Прошу назначить выплату, мой СНИЛС 112-233-445 95';
    expect(await refusal({ text, answer: '100' })).toEqual(['personalData', 'appeal', 'wrongSum']);
  });

  test('when the consent text changed while the form was open', async () => {
    expect(await refusal({ consentVersion: 2 })).toEqual(['consentChanged']);
  });

  test('where there is no such article', async () => {
    expect(await refusal({ slug: 'no-such-article' })).toEqual(['notOpen']);
  });

  test('where the article was withdrawn meanwhile', async () => {
    await database().article.update({
      where: { id: articleId },
      data: { state: 'withdrawn', withdrawnAt: now, withdrawnReason: 'Ошибка' },
    });
    expect(await refusal({})).toEqual(['notOpen']);
  });

  test('where the editors closed the article', async () => {
    await database().article.update({ where: { id: articleId }, data: { commentPolicy: 'closed' } });
    expect(await refusal({})).toEqual(['notOpen']);
  });
});

describe('comments close', () => {
  test('at the moment of sending, however long the form was open', async () => {
    const end = addDays(publishedAt, 14);
    const open = { ...fields, ...answeredChallenge(subMinutes(end, 10)) };

    expect(await sendComment(aReader(), open, end)).toEqual({ ok: false, problems: [{ key: 'notOpen' }] });
    expect((await sendComment(aReader(), open, addMilliseconds(end, -1))).ok).toBe(true);
  });
});

describe('a question', () => {
  test('counts once', async () => {
    const first = await sendComment(aReader(), fields, now);
    const second = await sendComment(aReader(), fields, now);

    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, problems: [{ key: 'challengeUsed' }] });
    expect(await stored()).toHaveLength(1);
  });

  test('counts once for many who send it at the same moment', async () => {
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => sendComment(aReader(), fields, now)));

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is not used up by a refused comment', async () => {
    await sendComment(aReader(), { ...fields, text: 'Мой СНИЛС 112-233-445 95' }, now);

    expect((await sendComment(aReader(), fields, now)).ok).toBe(true);
  });
});

describe('one address', () => {
  test('may send ten comments in an hour, and the count is kept in the database', async () => {
    const reader = aReader();
    const answers = [];
    for (let number = 0; number < 11; number += 1) {
      const next = { ...fields, ...answeredChallenge(subMinutes(now, 5)) };
      answers.push(await sendComment(reader, next, now));
    }

    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect(answers.at(-1)).toMatchObject({ ok: false, problems: [{ key: 'tooMany' }] });
    const counters = await database().rateLimit.findMany({ where: { points: { gt: 10 } } });
    expect(counters.map(({ key }) => key)).toEqual([expect.stringMatching(/^comment-address:/)]);
    expect(counters[0]?.key).not.toContain(reader.address);
  });

  test('is a whole network where addresses are of IPv6', async () => {
    const answers = [];
    for (let number = 0; number < 11; number += 1) {
      const visitor = { ...aReader(), address: `2001:db8:7:7::${number}` };
      const next = { ...fields, ...answeredChallenge(subMinutes(now, 5)) };
      answers.push(await sendComment(visitor, next, now));
    }

    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  });
});

describe('below an article', () => {
  test('stand the published comments alone, oldest first, twenty a page', async () => {
    for (let minute = 1; minute <= 21; minute += 1) {
      await aComment({
        articleId,
        state: 'published',
        name: `Читатель ${minute}`,
        createdAt: addMinutes(publishedAt, minute),
      });
    }
    await aComment({ articleId, state: 'waiting' });

    const first = await findCommentSection(slug, 1, now);
    const second = await findCommentSection(slug, 2, now);

    expect(first).toMatchObject({ total: 21, window: { state: 'open', days: 14 } });
    expect(first?.comments.map(({ name }) => name).slice(0, 2)).toEqual(['Читатель 1', 'Читатель 2']);
    expect(second?.comments.map(({ name }) => name)).toEqual(['Читатель 21']);
    expect(JSON.stringify(first)).not.toContain('portal.test');
    expect(await findCommentSection(slug, 3, now)).toBeNull();
  });
});

async function refusal(change: Partial<CommentFields>): Promise<string[]> {
  const result = await sendComment(aReader(), { ...fields, ...change }, now);
  expect(await stored()).toEqual([]);
  return result.ok ? [] : result.problems.map(({ key }) => key);
}

function stored() {
  return database().comment.findMany({ where: { articleId } });
}

/** Each from an address of their own, so that limits do not meet. */
function aReader() {
  readers += 1;
  return { address: `198.51.${Math.floor(readers / 250)}.${readers % 250}`, userAgent: 'Firefox' };
}

async function withoutModeration(work: () => Promise<void>): Promise<void> {
  await database().portalSettings.update({ where: { id: 1 }, data: { commentsModerated: false } });
  await work();
  await database().portalSettings.update({ where: { id: 1 }, data: { commentsModerated: true } });
}

const settings = {
  departmentName: 'Департамент',
  shortName: 'Соцзащита',
  address: '',
  phone: '',
  hotline: '',
  email: '',
  workingHours: '',
  maintainedBy: '',
};
