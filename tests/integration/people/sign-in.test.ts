import { randomUUID } from 'node:crypto';
import { addDays, addHours, addMinutes, subMilliseconds } from 'date-fns';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { disablePerson } from '@/lib/people/commands';
import type { Person } from '@/lib/people/rules';
import { continueSession, signIn, signOut } from '@/lib/people/sign-in.commands';
import { withEmptyDatabase } from '@/tests/support/database';
import { PASSWORD, sessionOf, somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const wrong = { ok: false, problems: [{ key: 'wrongCredentials' }] };

let editor: Person;

beforeEach(async () => {
  editor = await somebody('editor');
});

describe('signing in', () => {
  test('the right password opens a session, which is logged', async () => {
    const sessionId = await signedIn(editor);

    expect(await continueSession(sessionId, now)).toEqual(editor);
    expect(await actionsOn(sessionId)).toEqual([{ action: 'session.create', personId: editor.id }]);
  });

  test('the address may be typed in capitals', async () => {
    expect(await attempt({ email: editor.email.toUpperCase() })).toMatchObject({ ok: true });
  });

  test('a wrong password, an unknown address and a disabled person get one and the same answer', async () => {
    const gone = await somebody('author');
    await disablePerson({ id: null, name: 'Командная строка' }, gone, now);

    expect(await attempt({ password: 'не тот пароль' })).toEqual(wrong);
    expect(await attempt({ email: 'nobody@portal.test' })).toEqual(wrong);
    expect(await attempt({ email: gone.email })).toEqual(wrong);
    expect(await database().session.count({ where: { personId: { in: [editor.id, gone.id] } } })).toBe(0);
  });
});

describe('attempts', () => {
  test('after ten on one account even the right password has to wait', async () => {
    for (let count = 0; count < 10; count += 1) await attempt({ password: 'не тот пароль' });

    const answer = await attempt({ email: editor.email.toUpperCase() });

    expect(answer).toMatchObject({ ok: false, problems: [{ key: 'tooManyAttempts' }] });
  });

  test('sent all at once they count all the same', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => attempt({ password: 'не тот' })));

    expect(answers.filter((answer) => JSON.stringify(answer).includes('wrongCredentials'))).toHaveLength(10);
  });

  test('on an account that does not exist they end as well', async () => {
    const email = 'nobody-at-all@portal.test';
    for (let count = 0; count < 10; count += 1) await attempt({ email });

    expect(await attempt({ email })).toMatchObject({ problems: [{ key: 'tooManyAttempts' }] });
  });

  test('signing in makes the account count anew', async () => {
    for (let count = 0; count < 9; count += 1) await attempt({ password: 'не тот пароль' });
    await signedIn(editor);

    expect(await attempt({ password: 'не тот пароль' })).toEqual(wrong);
  });

  test('fifty from one network end for all its accounts, and for no other network', async () => {
    const address = '2001:db8:5:6::1';
    const accounts = Array.from({ length: 50 }, () => `${randomUUID()}@portal.test`);
    await Promise.all(accounts.map((email) => attempt({ email, address })));

    const neighbour = await attempt({ address: '2001:db8:5:6:ffff::2' });

    expect(neighbour).toMatchObject({ problems: [{ key: 'tooManyAttempts' }] });
    expect(await attempt({})).toMatchObject({ ok: true });
  });

  test('that succeed bring no network nearer to its limit', async () => {
    const address = '203.0.113.5';
    await signedInFrom(address);
    await signedInFrom(address);

    const { points } = await database().rateLimit.findFirstOrThrow({
      where: { key: { startsWith: 'sign-in-address' }, points: 0 },
    });

    expect(points).toBe(0);
  });

  test('of strangers do not keep out a browser in which the person signed in before', async () => {
    for (let count = 0; count < 11; count += 1) await attempt({ password: 'не тот пароль' });

    expect(await attempt({})).toMatchObject({ problems: [{ key: 'tooManyAttempts' }] });
    expect(await attempt({ device: randomUUID() })).toMatchObject({ ok: true });
  });

  test('in such a browser end after ten, and there alone', async () => {
    const device = randomUUID();
    for (let count = 0; count < 10; count += 1) await attempt({ password: 'не тот пароль', device });

    expect(await attempt({ device })).toMatchObject({ problems: [{ key: 'tooManyAttempts' }] });
    expect(await attempt({})).toMatchObject({ ok: true });
  });

  test('are counted without keeping an address of anybody', async () => {
    await attempt({ email: 'secret-name@portal.test', address: '198.51.100.77' });

    const keys = (await database().rateLimit.findMany()).map(({ key }) => key).join(' ');

    expect(keys).not.toMatch(/secret-name|198\.51/);
  });
});

describe('a session', () => {
  test('lives as long as it is used, to the end of its fourteen days', async () => {
    const sessionId = await signedIn(editor);
    const lastMoment = subMilliseconds(addDays(now, 14), 1);
    for (let seen = addHours(now, 11); seen < lastMoment; seen = addHours(seen, 11)) {
      expect(await continueSession(sessionId, seen)).not.toBeNull();
    }

    expect(await continueSession(sessionId, lastMoment)).not.toBeNull();
    expect(await continueSession(sessionId, addDays(now, 14))).toBeNull();
  });

  test('ends after twelve idle hours', async () => {
    const sessionId = await signedIn(editor);

    expect(await continueSession(sessionId, addHours(now, 12))).toBeNull();
  });

  test('is not written to more than once a minute', async () => {
    const sessionId = await signedIn(editor);
    await continueSession(sessionId, subMilliseconds(addMinutes(now, 1), 1));

    const { lastSeenAt } = await database().session.findUniqueOrThrow({ where: { id: sessionId } });

    expect(lastSeenAt).toEqual(now);
  });

  test('is over at once when the person is disabled', async () => {
    const sessionId = await signedIn(editor);
    await disablePerson({ id: null, name: 'Командная строка' }, editor, now);

    expect(await continueSession(sessionId, now)).toBeNull();
  });

  test('ends by signing out, alone, and the log says so', async () => {
    const [here, there] = [await signedIn(editor), await signedIn(editor)];
    await signOut(here, now);

    expect(await continueSession(here, now)).toBeNull();
    expect(await continueSession(there, now)).toEqual(editor);
    expect(await actionsOn(here)).toContainEqual({ action: 'session.end', personId: editor.id });
  });

  test('that never was belongs to nobody', async () => {
    expect(await continueSession(randomUUID(), now)).toBeNull();
    await expect(signOut(randomUUID(), now)).resolves.toBeUndefined();
  });

  test('that expired is swept away by the next one', async () => {
    const old = await signedIn(editor);
    await signedIn(editor, addDays(now, 15));

    expect(await database().session.findUnique({ where: { id: old } })).toBeNull();
  });
});

type Attempt = { email?: string; password?: string; address?: string; device?: string | null };

function attempt(
  { email = editor.email, password = PASSWORD, address = randomUUID(), device = null }: Attempt,
  at = now,
) {
  return signIn({ address, userAgent: 'Firefox', device }, { email, password, callbackUrl: '/editor' }, at);
}

function signedIn({ email }: Person, at = now): Promise<string> {
  return sessionOf(email, at);
}

async function signedInFrom(address: string): Promise<void> {
  expect(await attempt({ address })).toMatchObject({ ok: true });
}

function actionsOn(subjectId: string) {
  return database().auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: 'asc' },
    select: { action: true, personId: true },
  });
}
