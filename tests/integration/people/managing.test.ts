import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { commandLine } from '@/lib/db/audit';
import { database } from '@/lib/db/client';
import {
  addPerson,
  admitPerson,
  changeRole,
  disablePerson,
  enablePerson,
  giveNewPassword,
} from '@/lib/people/commands';
import { findPerson, listPeople, listSessions } from '@/lib/people/queries';
import type { Person, Role } from '@/lib/people/rules';
import { signIn } from '@/lib/people/sign-in.commands';
import { withEmptyDatabase } from '@/tests/support/database';
import { PASSWORD, somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
const fields = { email: 'novy@portal.test', name: 'Пётр Орлов', role: 'author' } as const;

let administrator: Person;
let editor: Person;

beforeEach(async () => {
  await database().person.deleteMany();
  administrator = await somebody('administrator');
  editor = await somebody('editor');
});

test('a person who is added signs in with the password that was made up, which the log does not know', async () => {
  const answer = await admitPerson(administrator, fields, now);

  const given = answer.ok ? answer.value : null;
  expect(given).toMatchObject({
    email: fields.email,
    password: expect.stringMatching(/^(?:\w{4}-){3}\w{4}$/),
  });
  expect(await mayEnter(fields.email, given?.password ?? '')).toBe(true);
  const entry = await lastEntry('person.add');
  expect(entry).toMatchObject({ subjectId: given?.personId, after: fields });
});

describe('changing a role', () => {
  test('holds at once, ends the sessions, and the log has before and after', async () => {
    await signedIn(editor);

    const answer = await changeRole(administrator, { personId: editor.id, role: 'author' }, now);

    expect(answer).toEqual({ ok: true, value: { role: 'author', endedSessions: 1 } });
    expect(await listSessions(editor.id, now)).toEqual([]);
    expect(await findPerson(editor.id)).toMatchObject({ role: 'author' });
    expect(await lastEntry('person.change-role')).toMatchObject({
      ...{ personId: administrator.id, subjectId: editor.id },
      before: { role: 'editor' },
      after: { role: 'author', endedSessions: 1 },
    });
  });

  test.each([
    ['of oneself', 'yourself', () => administrator.id],
    ['to the same', 'sameRole', () => editor.id],
    ['of nobody', 'unknownPerson', () => randomUUID()],
  ] as const)('is refused: %s', async (_what, key, personId) => {
    expect(await changeRole(administrator, { personId: personId(), role: 'editor' }, now)).toEqual({
      ok: false,
      problems: [{ key }],
    });
  });

  test('the last administrator stays one, whoever asks', async () => {
    const demotion = { personId: administrator.id, role: 'editor' } as const;

    expect(await changeRole(commandLine, demotion, now)).toMatchObject({
      problems: [{ key: 'lastAdministrator' }],
    });
    expect(await activeAdministrators()).toBe(1);
  });

  test('two administrators who demote each other at once: one stays', async () => {
    const other = await somebody('administrator');

    const answers = await Promise.all([
      changeRole(administrator, { personId: other.id, role: 'editor' }, now),
      changeRole(other, { personId: administrator.id, role: 'editor' }, now),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await activeAdministrators()).toBe(1);
  });
});

describe('a disabled person', () => {
  test('may sign in again after being enabled, with the same role and password', async () => {
    await disablePerson(administrator, { personId: editor.id }, now);
    expect(await mayEnter(editor.email, PASSWORD)).toBe(false);

    await enablePerson(administrator, { personId: editor.id }, now);

    expect(await mayEnter(editor.email, PASSWORD)).toBe(true);
    expect(await findPerson(editor.id)).toMatchObject({ role: 'editor', disabledAt: null });
    expect(await lastEntry('person.enable')).toMatchObject({ subjectId: editor.id });
  });

  test('is enabled once', async () => {
    expect(await enablePerson(administrator, { personId: editor.id }, now)).toMatchObject({
      problems: [{ key: 'alreadyEnabled' }],
    });
  });
});

describe('giving a new password', () => {
  test('ends the old one and all sessions', async () => {
    await signedIn(editor);

    const answer = await giveNewPassword(administrator, { personId: editor.id }, now);

    expect(await mayEnter(editor.email, PASSWORD)).toBe(false);
    expect(await listSessions(editor.id, now)).toEqual([]);
    expect(await mayEnter(editor.email, answer.ok ? answer.value.password : '')).toBe(true);
    expect(await lastEntry('person.reset-password')).toMatchObject({ before: null, after: null });
  });

  test('is no way around the own old password', async () => {
    expect(await giveNewPassword(administrator, { personId: administrator.id }, now)).toMatchObject({
      problems: [{ key: 'yourself' }],
    });
    expect(await mayEnter(administrator.email, PASSWORD)).toBe(true);
  });
});

/** Every command that manages people, done to the editor. */
const commands: Readonly<Record<string, (by: Person) => Promise<unknown>>> = {
  add: (by) => addPerson(by, { ...fields, password: PASSWORD }, now),
  admit: (by) => admitPerson(by, fields, now),
  'change a role': (by) => changeRole(by, { personId: editor.id, role: 'author' }, now),
  disable: (by) => disablePerson(by, { personId: editor.id }, now),
  enable: (by) => enablePerson(by, { personId: editor.id }, now),
  'give a new password': (by) => giveNewPassword(by, { personId: editor.id }, now),
};

const notAllowed = { ok: false, problems: [{ key: 'notAllowed' }] };

describe.each(Object.entries(commands))('to %s', (_what, command) => {
  test.each<Role>(['author', 'editor'])('is not for an %s', async (role) => {
    expect(await command(await somebody(role))).toEqual(notAllowed);
  });

  test('is not for whoever was an administrator when the page came', async () => {
    const former = await somebody('administrator');
    await changeRole(administrator, { personId: former.id, role: 'editor' }, now);

    expect(await command(former)).toEqual(notAllowed);
  });
});

test('the list has those who may sign in first, and tells when each last did', async () => {
  const disabled = await somebody('author');
  await disablePerson(administrator, disabled, now);
  await signedIn(editor);

  const people = await listPeople();

  expect(people.at(-1)).toMatchObject({ id: disabled.id, disabledAt: now, lastSignInAt: null });
  expect(people.find(({ id }) => id === editor.id)).toMatchObject({ disabledAt: null, lastSignInAt: now });
});

async function activeAdministrators(): Promise<number> {
  return database().person.count({ where: { role: 'administrator', disabledAt: null } });
}

async function lastEntry(action: string) {
  return database().auditEntry.findFirst({ where: { action }, orderBy: { id: 'desc' } });
}

async function mayEnter(email: string, password: string): Promise<boolean> {
  const visitor = { address: randomUUID(), userAgent: 'Firefox', device: null };
  return (await signIn(visitor, { email, password, callbackUrl: '/editor' }, now)).ok;
}

async function signedIn({ email }: Person): Promise<void> {
  if (!(await mayEnter(email, PASSWORD))) throw new Error('not signed in');
}
