import { randomUUID } from 'node:crypto';
import * as argon2 from '@node-rs/argon2';
import { addHours } from 'date-fns';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/client';
import { answerPasswordRequests } from '@/lib/people/access.commands';
import { disablePerson, giveNewPassword } from '@/lib/people/commands';
import type { Person } from '@/lib/people/rules';
import { signIn } from '@/lib/people/sign-in.commands';
import { ask, askedLink, choose, dead, NEW_PASSWORD, now, theLetter } from '@/tests/support/access';
import { withEmptyDatabase } from '@/tests/support/database';
import { PASSWORD, sessionOf, somebody } from '@/tests/support/people';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

withEmptyDatabase();

let administrator: Person;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a secret for this test, of no use anywhere';
});

beforeEach(async () => {
  await database().letter.deleteMany();
  administrator = await somebody('administrator');
});

describe('a forgotten password', () => {
  test('is replaced by a link that ends all sessions and is good for an hour', async () => {
    const editor = await somebody('editor');
    const token = await askedLink(editor);
    await sessionOf(editor.email, now);
    expect((await theLetter(editor.email))?.subject).toBe('Новый пароль для\u00a0редакции портала');

    expect(await choose(token, NEW_PASSWORD, addHours(now, 1))).toEqual(dead);
    expect(await choose(token)).toMatchObject({ ok: true });

    expect(await database().session.count({ where: { personId: editor.id } })).toBe(0);
    await expect(sessionOf(editor.email, now, NEW_PASSWORD)).resolves.toBeTypeOf('string');
    await expect(sessionOf(editor.email, now)).rejects.toThrow();
  });

  test('asked for with an unknown address does the same, costs the same, and writes no letter', async () => {
    const editor = await somebody('editor');
    const known = await costOf(() => ask(editor.email));
    const unknown = await costOf(() => ask('nobody@portal.test'));

    expect(unknown).toEqual(known);
    expect(unknown).toEqual({ answer: { ok: true, value: null }, hashes: 0, rows: 1 });
    expect(await answerPasswordRequests(now)).toEqual({ passwordLinks: 1 });
    expect(await database().passwordRequest.count()).toBe(0);
    expect(await database().letter.findMany({ select: { recipient: true } })).toEqual([
      { recipient: editor.email },
    ]);
  });

  test('of somebody disabled brings no letter', async () => {
    const editor = await somebody('editor');
    await disablePerson(administrator, { personId: editor.id }, now);
    await ask(editor.email);

    expect(await answerPasswordRequests(now)).toEqual({ passwordLinks: 0 });
  });

  test('fills nobody’s mailbox, and says so to nobody', async () => {
    const editor = await somebody('editor');
    for (let count = 0; count < 8; count += 1) {
      expect(await ask(editor.email)).toEqual({ ok: true, value: null });
      await answerPasswordRequests(now);
    }

    expect(await database().letter.count()).toBe(5);
  });

  test('asked for from one network without end has to wait', async () => {
    const address = '203.0.113.77';
    for (let count = 0; count < 20; count += 1) await ask(`${randomUUID()}@portal.test`, address);

    expect(await ask('nobody@portal.test', address)).toMatchObject({
      problems: [{ key: 'tooManyAttempts' }],
    });
  });

  test('lets in the owner of an account that strangers have locked', async () => {
    const editor = await somebody('editor');
    for (let count = 0; count < 11; count += 1) await enter(editor.email, 'не тот пароль');
    expect(await enter(editor.email, PASSWORD)).toMatchObject({ problems: [{ key: 'tooManyAttempts' }] });

    await choose(await askedLink(editor));

    expect(await enter(editor.email, NEW_PASSWORD)).toMatchObject({ ok: true });
  });
});

describe('a link', () => {
  test('that is used twice at the same moment counts once', async () => {
    const token = await askedLink(await somebody('editor'));

    const answers = await Promise.all([choose(token), choose(token), choose(token)]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('survives a password that is refused, which is told in full', async () => {
    const editor = await somebody('editor');
    const token = await askedLink(editor);

    expect(await choose(token, 'пароль')).toEqual({
      ok: false,
      problems: [
        { key: 'tooShort', field: 'newPassword' },
        { key: 'tooSimple', field: 'newPassword' },
      ],
    });
    expect(await choose(token)).toMatchObject({ ok: true });
  });

  test('ends when the person is disabled or gets a password from an administrator', async () => {
    const gone = await somebody('editor');
    const helped = await somebody('editor');
    const [ofGone, ofHelped] = [await askedLink(gone), await askedLink(helped)];
    await disablePerson(administrator, { personId: gone.id }, now);
    await giveNewPassword(administrator, { personId: helped.id }, now);

    expect(await choose(ofGone)).toEqual(dead);
    expect(await choose(ofHelped)).toEqual(dead);
  });

  test.each(['', 'no-such', 'A'.repeat(44), linkLike()])('made up («%s») leads nowhere', async (token) => {
    expect(await choose(token)).toEqual(dead);
  });

  test('cannot be made from what the database keeps of it', async () => {
    const token = await askedLink(await somebody('editor'));
    const rows = JSON.stringify([
      await database().accessLink.findMany(),
      await database().letter.findMany({ select: { key: true, data: true } }),
    ]);

    expect(rows).not.toContain(token);
    expect(rows).not.toContain(token.slice(22));
  });
});

test('a sign-in with an unknown address verifies as many passwords as one with a known address', async () => {
  const editor = await somebody('editor');
  await enter('warm-up@portal.test', 'не тот пароль');
  const verify = vi.mocked(argon2.verify);
  const countOf = async (email: string) => {
    verify.mockClear();
    await enter(email, 'не тот пароль');
    return verify.mock.calls.length;
  };

  expect(await countOf('nobody@portal.test')).toBe(1);
  expect(await countOf(editor.email)).toBe(1);
});

function linkLike(): string {
  return `${Buffer.alloc(16, 7).toString('base64url')}${'B'.repeat(22)}`;
}

async function costOf(work: () => Promise<unknown>) {
  vi.mocked(argon2.hash).mockClear();
  vi.mocked(argon2.verify).mockClear();
  const before = await database().passwordRequest.count();
  const answer = await work();
  const hashes = vi.mocked(argon2.hash).mock.calls.length + vi.mocked(argon2.verify).mock.calls.length;
  return { answer, hashes, rows: (await database().passwordRequest.count()) - before };
}

function enter(email: string, password: string) {
  const arriving = { address: randomUUID(), userAgent: 'Firefox', device: null };
  return signIn(arriving, { email, password, callbackUrl: '/editor' }, now);
}
