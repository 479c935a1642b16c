import { randomUUID } from 'node:crypto';
import { addDays, subMilliseconds } from 'date-fns';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { correspondence } from '@/lib/jobs/correspondence';
import { disablePerson } from '@/lib/people/commands';
import { inviteAgain, invitePerson, withdrawInvitation } from '@/lib/people/inviting.commands';
import { findOpenLink } from '@/lib/people/queries';
import type { Person } from '@/lib/people/rules';
import { choose, dead, NEW_PASSWORD, now, sentLetter, theLetter, tokenFor } from '@/tests/support/access';
import { withEmptyDatabase } from '@/tests/support/database';
import { sessionOf, somebody } from '@/tests/support/people';

withEmptyDatabase();

let administrator: Person;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a secret for this test, of no use anywhere';
});

beforeEach(async () => {
  await database().letter.deleteMany();
  administrator = await somebody('administrator');
});

describe('an invitation', () => {
  test('goes by letter; its link lets the newcomer choose a password, once', async () => {
    const { email, personId } = await invited();
    const token = await tokenFor(personId, 'invitation');
    expect((await theLetter(email))?.text).toContain(`/editor/login/password/${token}`);

    expect(await choose(token)).toEqual({ ok: true, value: { email } });

    await expect(sessionOf(email, now, NEW_PASSWORD)).resolves.toBeTypeOf('string');
    expect(await choose(token, 'другой длинный секрет')).toEqual(dead);
    expect(await actionsOf(personId)).toEqual(['person.add', 'person.invite', 'person.set-password']);
  });

  test('is not used up by looking', async () => {
    const { email, personId } = await invited();
    const token = await tokenFor(personId, 'invitation');
    for (let count = 0; count < 3; count += 1) {
      expect(await findOpenLink(token, now)).toMatchObject({ email, kind: 'invitation' });
    }

    expect(await choose(token)).toMatchObject({ ok: true });
    expect(await findOpenLink(token, now)).toBeNull();
  });

  test('is good for seven days', async () => {
    const token = await tokenFor((await invited()).personId, 'invitation');

    expect(await findOpenLink(token, subMilliseconds(addDays(now, 7), 1))).not.toBeNull();
    expect(await choose(token, NEW_PASSWORD, addDays(now, 7))).toEqual(dead);
  });

  test('sent anew ends the link before it', async () => {
    const { personId } = await invited();
    const first = await tokenFor(personId, 'invitation');
    await inviteAgain(administrator, { personId }, now);

    expect(await choose(first)).toEqual(dead);
    expect(await choose(await tokenFor(personId, 'invitation'))).toMatchObject({ ok: true });
  });

  test('withdrawn leads nowhere, its waiting letter is not written, and it cannot be withdrawn twice', async () => {
    const { email, personId } = await invited();
    const token = await tokenFor(personId, 'invitation');
    await withdrawInvitation(administrator, { personId }, now);

    expect(await choose(token)).toEqual(dead);
    expect(await theLetter(email)).toBeNull();
    expect(await withdrawInvitation(administrator, { personId }, now)).toMatchObject({
      problems: [{ key: 'notInvited' }],
    });
  });

  test('only administrators invite, nobody twice, and not who is disabled', async () => {
    const editor = await somebody('editor');
    const fields = { email: editor.email, name: 'Вера', role: 'author' } as const;

    expect(await invitePerson(editor, fields, now)).toMatchObject({ problems: [{ key: 'notAllowed' }] });
    expect(await invitePerson(administrator, fields, now)).toMatchObject({
      problems: [{ key: 'emailTaken' }],
    });
    await disablePerson(administrator, { personId: editor.id }, now);
    expect(await inviteAgain(administrator, { personId: editor.id }, now)).toMatchObject({
      problems: [{ key: 'alreadyDisabled' }],
    });
    expect(await database().letter.count()).toBe(0);
  });
});

test('the worker’s correspondence writes the letters of the desk', async () => {
  const { email } = await invitePersonNow();

  expect((await correspondence.write(await sentLetter(email)))?.subject).toMatch(/пригласили/);
});

function invited() {
  return invitePersonAt(now);
}

/** The letter of the worker looks at the real clock. */
function invitePersonNow() {
  return invitePersonAt(new Date());
}

async function invitePersonAt(at: Date) {
  const fields = { email: `${randomUUID()}@portal.test`, name: 'Ольга Снегова', role: 'author' } as const;
  const answer = await invitePerson(administrator, fields, at);
  if (!answer.ok) throw new Error('not invited');
  return answer.value;
}

async function actionsOf(subjectId: string): Promise<string[]> {
  const entries = await database().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  return entries.map(({ action }) => action);
}
