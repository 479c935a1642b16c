import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { commandLine } from '@/lib/db/audit';
import { database } from '@/lib/db/client';
import { changePassword, endAllSessions, endSession } from '@/lib/people/account.commands';
import { addPerson, disablePerson, resetPassword } from '@/lib/people/commands';
import { listSessions } from '@/lib/people/queries';
import type { Person } from '@/lib/people/rules';
import { signIn } from '@/lib/people/sign-in.commands';
import { withEmptyDatabase } from '@/tests/support/database';
import { PASSWORD, sessionOf, somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const NEW_PASSWORD = 'облако мост фонарь';

let administrator: Person;
let editor: Person;

beforeEach(async () => {
  await database().person.deleteMany();
  administrator = await somebody('administrator');
  editor = await somebody('editor');
});

describe('adding a person', () => {
  const fields = {
    email: 'novy@portal.test',
    name: 'Пётр Орлов',
    role: 'author',
    password: PASSWORD,
  } as const;

  test('they may sign in, and the log keeps everything but the password', async () => {
    await addPerson(administrator, fields, now);

    expect(await mayEnter(fields.email, PASSWORD)).toBe(true);
    const entry = await database().auditEntry.findFirstOrThrow({ where: { action: 'person.add' } });
    expect(entry).toMatchObject({ personId: administrator.id, personName: administrator.name });
    expect(entry.after).toEqual({ email: fields.email, name: fields.name, role: 'author' });
  });

  test('an address is taken once, in whatever letters', async () => {
    const answer = await addPerson(commandLine, { ...fields, email: editor.email.toUpperCase() }, now);

    expect(answer).toEqual({ ok: false, problems: [{ key: 'emailTaken' }] });
  });

  test('a weak password is refused with all reasons', async () => {
    const answer = await addPerson(commandLine, { ...fields, password: 'aaaa' }, now);

    expect(answer).toMatchObject({ ok: false, problems: [{ key: 'tooShort' }, { key: 'tooSimple' }] });
  });

  test('an editor may not', async () => {
    expect(await addPerson(editor, fields, now)).toEqual({ ok: false, problems: [{ key: 'notAllowed' }] });
    expect(await database().person.count()).toBe(2);
  });
});

describe('disabling a person', () => {
  test('ends their sessions and tells the log how many', async () => {
    await sessionOf(editor.email, now);
    await sessionOf(editor.email, now);

    const answer = await disablePerson(administrator, editor, now);

    expect(answer).toEqual({ ok: true, value: { endedSessions: 2 } });
    expect(await listSessions(editor.id, now)).toEqual([]);
  });

  test('an editor may not, nobody may twice, and unknown people cannot be', async () => {
    expect(await disablePerson(editor, administrator, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    await disablePerson(administrator, editor, now);
    expect(await disablePerson(administrator, editor, now)).toMatchObject({
      problems: [{ key: 'alreadyDisabled' }],
    });
    expect(await disablePerson(administrator, { email: 'x@portal.test' }, now)).toMatchObject({
      problems: [{ key: 'unknownPerson' }],
    });
  });

  test('two administrators who disable each other at once: one stays', async () => {
    const other = await somebody('administrator');

    await Promise.all([disablePerson(administrator, other, now), disablePerson(other, administrator, now)]);

    expect(await database().person.count({ where: { role: 'administrator', disabledAt: null } })).toBe(1);
  });
});

test('a lost password is replaced from the command line, which ends all sessions', async () => {
  await sessionOf(editor.email, now);

  await resetPassword(commandLine, { email: editor.email, password: NEW_PASSWORD }, now);

  expect(await mayEnter(editor.email, PASSWORD)).toBe(false);
  expect(await mayEnter(editor.email, NEW_PASSWORD)).toBe(true);
  expect(await resetPassword(editor, { email: editor.email, password: NEW_PASSWORD }, now)).toMatchObject({
    problems: [{ key: 'notAllowed' }],
  });
});

describe('changing the own password', () => {
  const change = { password: PASSWORD, newPassword: NEW_PASSWORD };

  test('ends every session but the one it is done in', async () => {
    const [here] = [await sessionOf(editor.email, now), await sessionOf(editor.email, now)];

    const answer = await changePassword(editor, { ...change, stayingSessionId: here }, now);

    expect(answer).toEqual({ ok: true, value: null });
    expect((await listSessions(editor.id, now)).map(({ id }) => id)).toEqual([here]);
    expect(await mayEnter(editor.email, NEW_PASSWORD)).toBe(true);
  });

  test('asks for the old one, and not without end', async () => {
    const guess = () =>
      changePassword(editor, { ...change, password: 'не тот', stayingSessionId: null }, now);

    expect(await guess()).toMatchObject({ problems: [{ key: 'wrongPassword', field: 'password' }] });
    for (let count = 0; count < 9; count += 1) await guess();
    expect(await guess()).toMatchObject({ problems: [{ key: 'tooManyAttempts' }] });
  });

  test('takes no weak one', async () => {
    const weak = { password: PASSWORD, newPassword: 'слабый', stayingSessionId: null };

    expect(await changePassword(editor, weak, now)).toMatchObject({ problems: [{ key: 'tooShort' }] });
    expect(await mayEnter(editor.email, PASSWORD)).toBe(true);
  });
});

test('«Выйти везде» ends all sessions of the person and of nobody else', async () => {
  await sessionOf(editor.email, now);
  await sessionOf(editor.email, now);
  const stranger = await sessionOf(administrator.email, now);

  await endAllSessions(editor, {}, now);

  expect(await database().session.findMany({ select: { id: true } })).toEqual([{ id: stranger }]);
});

test('one session of one’s own is ended, once, and none of others', async () => {
  const [left, stays] = [await sessionOf(editor.email, now), await sessionOf(editor.email, now)];
  const strangers = await sessionOf(administrator.email, now);

  expect(await endSession(editor, { sessionId: left }, now)).toMatchObject({ ok: true });

  const gone = { ok: false, problems: [{ key: 'gone' }] };
  expect(await endSession(editor, { sessionId: left }, now)).toEqual(gone);
  expect(await endSession(editor, { sessionId: strangers }, now)).toEqual(gone);
  const rows = await database().session.findMany({ where: { id: { in: [left, stays, strangers] } } });
  expect(rows.map(({ id }) => id).sort()).toEqual([stays, strangers].sort());
});

async function mayEnter(email: string, password: string): Promise<boolean> {
  const visitor = { address: randomUUID(), userAgent: 'Firefox', device: null };
  return (await signIn(visitor, { email, password, callbackUrl: '/editor' }, now)).ok;
}
