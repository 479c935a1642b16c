import { addMinutes, subDays } from 'date-fns';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { eraseData, exportData, inquire } from '@/lib/personal-data/commands';
import { inquiryToken } from '@/lib/personal-data/inquiry';
import { findHeldData, listDeeds } from '@/lib/personal-data/queries';
import { type CommentFate, countHeld } from '@/lib/personal-data/rules';
import { announcedDuring } from '@/tests/support/announcements';
import { anArticle } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { aColleague } from '@/tests/support/people';
import { aReadersData } from '@/tests/support/personal-data';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const whole = { comments: 3, messages: 1, subscriptions: 1, letters: 3 };
const nothing = { comments: 0, messages: 0, subscriptions: 0, letters: 0 };

/** One wildcard of LIKE, one letter more, another domain: near misses. */
const others = ['zo_a@portal.test', 'zoya@portal.test.example', 'azoya@portal.test', 'zoya+1@portal.test'];

let administrator: Person;
let articleId: string;
let slug: string;

beforeAll(async () => {
  for (const consent of ['comment', 'feedback', 'subscription'] as const) await aConsent(consent);
  administrator = await aColleague('administrator');
  await database().portalSettings.create({ data: settings });
});

beforeEach(async () => {
  await database().letter.deleteMany();
  await database().subscriber.deleteMany();
  await database().comment.deleteMany();
  await database().feedbackMessage.deleteMany();
  ({ id: articleId, slug } = await anArticle());
  for (const email of ['Zoya@Portal.test', ...others]) await aReadersData(database(), { email, articleId });
});

describe('what is held about an address', () => {
  test('is found whatever its upper and lower case, and only what is its own', async () => {
    const held = await findHeldData('zoya@portal.TEST');

    expect(countHeld(held)).toEqual(whole);
    expect(held.comments.map(({ state }) => state).sort()).toEqual(['published', 'rejected', 'waiting']);
    expect(held.subscription).toMatchObject({ phone: '+7 900 000-00-00', told: [{ slug }] });
    expect(held.account).toBeNull();
  });

  test('tells of a person of the desk, too', async () => {
    expect((await findHeldData(administrator.email)).account).toMatchObject({ role: 'administrator' });
  });

  test('is nothing for a stranger', async () => {
    expect(countHeld(await findHeldData('stranger@portal.test'))).toEqual(nothing);
  });
});

describe('an export', () => {
  test('holds everything, with the consents given and who the operator is', async () => {
    const file = await exported();

    expect(file.оператор).toEqual({
      название: 'Департамент',
      адрес: 'Рябиновая, 12',
      почта: 'd@portal.test',
    });
    expect(file.комментарии).toHaveLength(3);
    expect(file['сообщения пресс-службе']).toMatchObject([{ тема: 'Опечатка', согласие: 'feedback-1' }]);
    expect(file.подписка).toMatchObject({ телефон: '+7 900 000-00-00', согласие: 'subscription-1' });
    expect(file.письма).toHaveLength(3);
    expect(file['тексты согласий'].map((text) => text.обозначение)).toEqual([
      'comment-1',
      'feedback-1',
      'subscription-1',
    ]);
  });

  test('names nobody else and no sender’s hash', async () => {
    const text = JSON.stringify(await exported());

    expect(others.filter((email) => text.includes(email))).toEqual([]);
    expect(text).not.toContain('hash of the day');
  });

  test('ends with the hour of its link', async () => {
    const result = await exportData(administrator, { found: foundAt(now) }, addMinutes(now, 61));

    expect(result).toEqual({ ok: false, problems: [{ key: 'linkEnded' }] });
  });

  async function exported() {
    const result = await exportData(administrator, { found: foundAt(now) }, now);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  }
});

describe('erasing', () => {
  test('leaves of it the published text alone, under no name', async () => {
    const result = await erase({ comments: 'unname' });

    expect(result).toEqual({
      ok: true,
      value: {
        ...{ unnamedComments: 1, deletedComments: 2, messages: 1 },
        ...{ subscriptions: 1, letters: 3, lettersUnderWay: 1 },
      },
    });
    expect(countHeld(await findHeldData('zoya@portal.test'))).toEqual(nothing);
    const [left] = await database().comment.findMany({ where: { email: null } });
    expect(left).toMatchObject({ name: 'Имя удалено', text: 'Комментарий published.', state: 'published' });
    expect(left?.visitor).not.toContain('hash of the day');
  });

  test('takes the published text as well, if told so', async () => {
    expect(await erase({ comments: 'delete' })).toMatchObject({
      value: { unnamedComments: 0, deletedComments: 3 },
    });
    expect(await database().comment.count({ where: { email: null } })).toBe(0);
  });

  test('touches nobody else', async () => {
    await erase({});

    for (const email of others) expect(countHeld(await findHeldData(email)), email).toEqual(whole);
    expect(await database().toldArticle.count()).toBe(others.length);
    expect(await database().subscriberCategory.count()).toBe(others.length);
  });

  test('done twice is done once, also in the log of changes', async () => {
    const before = (await listDeeds('zoya@portal.test')).length;
    await erase({});
    expect(await erase({})).toMatchObject({ ok: true, value: { deletedComments: 0, lettersUnderWay: 0 } });

    expect(await listDeeds('zoya@portal.test')).toHaveLength(before + 1);
  });

  test('goes out to every copy of the portal that shows the comment', async () => {
    expect(await announcedDuring(() => erase({}))).toEqual([[`/news/${slug}`, `/news/${slug}/*`]]);
  });

  test('cannot rest upon a paper of tomorrow', async () => {
    expect(await erase({ day: '2026-11-26' })).toEqual({ ok: false, problems: [{ key: 'dayAhead' }] });
    expect(countHeld(await findHeldData('zoya@portal.test'))).toEqual(whole);
  });

  test('leaves nothing done when it breaks half way', async () => {
    await database().$executeRaw`
      CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''broken''; END'`;
    await database().$executeRaw`
      CREATE TRIGGER broken BEFORE DELETE ON "Subscriber" FOR EACH ROW EXECUTE FUNCTION break_it()`;

    await expect(erase({})).rejects.toThrow();

    await database().$executeRaw`DROP TRIGGER broken ON "Subscriber"`;
    expect(countHeld(await findHeldData('zoya@portal.test'))).toEqual(whole);
  });
});

describe('the log of changes', () => {
  test('knows who looked, exported and erased upon which paper, and not whom it was about', async () => {
    const email = 'zoya@portal.test';
    const before = (await listDeeds(email)).length;
    await inquire(administrator, { email }, now);
    await exportData(administrator, { found: foundAt(now) }, now);
    await erase({ number: '12/3' });

    const deeds = await listDeeds('ZOYA@portal.test');
    expect(deeds.slice(0, deeds.length - before)).toMatchObject([
      { kind: 'erase', erasure: { basis: 'withdrawal', day: '2026-11-20', number: '12/3' } },
      { kind: 'export', by: administrator.name },
      { kind: 'find', at: now },
    ]);
    const entries = await database().auditEntry.findMany({ where: { subjectType: 'personal-data' } });
    expect(JSON.stringify(entries.map((entry) => ({ ...entry, id: null })))).not.toMatch(/zoya|Климова/i);
    expect(await listDeeds('zo_a@portal.test')).toEqual([]);
  });
});

test.each(['author', 'editor'] as const)('all of it is closed to %ss', async (role) => {
  const person = await aColleague(role);
  const notAllowed = { ok: false, problems: [{ key: 'notAllowed' }] };
  const entries = await database().auditEntry.count();

  expect(await inquire(person, { email: 'zoya@portal.test' }, now)).toEqual(notAllowed);
  expect(await exportData(person, { found: foundAt(now) }, now)).toEqual(notAllowed);
  expect(await eraseData(person, { ...order, found: foundAt(now) }, now)).toEqual(notAllowed);
  expect(countHeld(await findHeldData('zoya@portal.test'))).toEqual(whole);
  expect(await database().auditEntry.count()).toBe(entries);
});

test('a link of yesterday erases nothing', async () => {
  expect(await eraseData(administrator, { ...order, found: foundAt(subDays(now, 1)) }, now)).toEqual({
    ok: false,
    problems: [{ key: 'linkEnded' }],
  });
});

const order = {
  basis: 'withdrawal',
  day: '2026-11-20',
  number: '',
  comments: 'unname',
  understood: 'yes',
} as const;

function erase(change: { comments?: CommentFate; day?: string; number?: string }) {
  return eraseData(administrator, { ...order, ...change, found: foundAt(now) }, now);
}

function foundAt(moment: Date): string {
  return inquiryToken('zoya@portal.test', moment);
}

const settings = {
  ...{ departmentName: 'Департамент', shortName: 'Департамент', address: 'Рябиновая, 12', phone: '' },
  ...{ hotline: '', email: 'd@portal.test', workingHours: '', maintainedBy: '' },
};
