import { randomUUID } from 'node:crypto';
import { addMinutes, addSeconds } from 'date-fns';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { changeRole } from '@/lib/people/commands';
import { findSecondFactor } from '@/lib/people/queries';
import { resetSecondFactor } from '@/lib/people/reset-second-factor.commands';
import type { Person } from '@/lib/people/rules';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from '@/lib/people/second-factor.commands';
import { continueSession, findArrival, finishSignIn, signIn } from '@/lib/people/sign-in.commands';
import { codeAt } from '@/tests/support/codes';
import { withEmptyDatabase } from '@/tests/support/database';
import { PASSWORD, sessionOf, somebody } from '@/tests/support/people';

withEmptyDatabase();

const now = new Date('2026-11-26T09:00:00Z');
const later = addMinutes(now, 5);

beforeAll(() => {
  process.env.AUTH_SECRET = 'a secret for this test, of no use anywhere';
});

describe('setting up', () => {
  test('guards nothing before a code has shown that the key arrived', async () => {
    const editor = await somebody('editor');
    await beginSecondFactor(editor, {}, now);

    await expect(sessionOf(editor.email, now)).resolves.toBeTypeOf('string');
    expect(await findSecondFactor(editor)).toMatchObject({ state: 'pending' });
  });

  test('a wrong code turns nothing on', async () => {
    const editor = await somebody('editor');
    await beginSecondFactor(editor, {}, now);

    expect(await confirmSecondFactor(editor, { code: '000000', password: PASSWORD }, new Date(0))).toEqual({
      ok: false,
      problems: [{ key: 'wrongCode', field: 'code' }],
    });
    expect(await findSecondFactor(editor)).toMatchObject({ state: 'pending' });
  });

  test('a right code turns nothing on without the password; guesses at it are counted', async () => {
    const editor = await somebody('editor');
    await beginSecondFactor(editor, {}, now);
    const pending = await findSecondFactor(editor);
    if (pending.state !== 'pending') throw new Error(pending.state);
    const confirm = (password: string) =>
      confirmSecondFactor(editor, { code: codeAt(pending.secret, now), password }, now);

    for (let guess = 1; guess <= 10; guess += 1) {
      expect(await confirm(`догадка ${guess}`)).toEqual({
        ok: false,
        problems: [{ key: 'wrongPassword', field: 'password' }],
      });
    }
    expect(await confirm(PASSWORD)).toMatchObject({ ok: false, problems: [{ key: 'tooManyAttempts' }] });
    expect(await findSecondFactor(editor)).toMatchObject({ state: 'pending' });
    expect(await actionsOf(editor)).not.toContain('person.second-factor-on');
  });

  test('a right code gives ten recovery codes, and is logged', async () => {
    const { person, codes } = await equipped('editor');

    expect(codes).toHaveLength(10);
    expect(await findSecondFactor(person)).toEqual({ state: 'on', since: now, recoveryCodes: 10 });
    expect(await actionsOf(person)).toContain('person.second-factor-on');
    expect(await beginSecondFactor(person, {}, now)).toMatchObject({ problems: [{ key: 'alreadyOn' }] });
  });

  test('neither secret nor codes can be read in the database', async () => {
    const { person, secret, codes } = await equipped('editor');
    const rows = JSON.stringify([
      await database().secondFactor.findMany({ where: { personId: person.id } }),
      await database().recoveryCode.findMany({ where: { personId: person.id } }),
      await database().auditEntry.findMany({
        where: { subjectId: person.id },
        select: { before: true, after: true },
      }),
    ]);

    for (const word of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(rows).not.toContain(word);
  });
});

describe('signing in', () => {
  test('the right password opens no session, the code after it does', async () => {
    const { person, secret } = await equipped('editor');
    const ticket = await ticketOf(person);
    expect(await database().session.count({ where: { personId: person.id } })).toBe(0);

    const answer = await finish(ticket, codeAt(secret, later));

    expect(answer).toMatchObject({ ok: true, value: { step: 'in', email: person.email } });
  });

  test('a wrong password never comes to the second step', async () => {
    const { person } = await equipped('editor');

    expect(await enter(person, 'не тот пароль')).toMatchObject({ problems: [{ key: 'wrongCredentials' }] });
  });

  test('each code is good once, and none before it', async () => {
    const { person, secret } = await equipped('editor');
    const ticket = await ticketOf(person);
    await finish(ticket, codeAt(secret, later));

    for (const code of [codeAt(secret, later), codeAt(secret, addSeconds(later, -30))])
      expect(await finish(ticket, code)).toMatchObject({ problems: [{ key: 'wrongCode' }] });
    expect(await finish(ticket, codeAt(secret, addSeconds(later, 30)))).toMatchObject({ ok: true });
  });

  test('one code sent many times at the same moment opens one session', async () => {
    const { person, secret } = await equipped('editor');
    const ticket = await ticketOf(person);
    const code = codeAt(secret, later);

    const answers = await Promise.all(Array.from({ length: 5 }, () => finish(ticket, code)));

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a recovery code lets in once, and is logged', async () => {
    const { person, codes } = await equipped('editor');
    const ticket = await ticketOf(person);
    const code = (codes[0] ?? '').toUpperCase().replace('-', ' ');

    expect(await finish(ticket, code)).toMatchObject({ ok: true });
    expect(await finish(ticket, code)).toMatchObject({ problems: [{ key: 'wrongCode' }] });
    expect(await findSecondFactor(person)).toMatchObject({ recoveryCodes: 9 });
    expect(await actionsOf(person)).toContain('person.use-recovery-code');
  });

  test('the code of a colleague is none', async () => {
    const { person } = await equipped('editor');
    const colleague = await equipped('editor');

    expect(await finish(await ticketOf(person), colleague.codes[0] ?? '')).toMatchObject({
      problems: [{ key: 'wrongCode' }],
    });
  });

  test('after ten wrong codes even the right one has to wait', async () => {
    const { person, secret } = await equipped('editor');
    const ticket = await ticketOf(person);
    for (let count = 0; count < 10; count += 1) await finish(ticket, 'wrong');

    expect(await finish(ticket, codeAt(secret, later))).toMatchObject({
      problems: [{ key: 'tooManyCodes' }],
    });
  });

  test('the password counts for ten minutes, not after it was changed, and not when made up', async () => {
    const { person, secret } = await equipped('editor');
    const ticket = await ticketOf(person);
    const tooLate = addMinutes(later, 10);
    const expired = { problems: [{ key: 'expired' }] };

    expect(await finish(ticket, codeAt(secret, tooLate), tooLate)).toMatchObject(expired);
    expect(await finish('AAAA', codeAt(secret, later))).toMatchObject(expired);
    await database().person.update({ where: { id: person.id }, data: { passwordHash: 'another' } });
    expect(await finish(ticket, codeAt(secret, later))).toMatchObject(expired);
  });
});

describe('administrators', () => {
  test('without the second step may do nothing but set it up', async () => {
    const administrator = await somebody('administrator');
    const session = await sessionOf(administrator.email, now);

    expect(await continueSession(session, now)).toBeNull();
    expect(await findArrival(session, now)).toEqual({ person: administrator, owesSecondFactor: true });

    await equip(administrator);
    expect(await continueSession(session, now)).toEqual(administrator);
  });

  test('cannot turn it off, others can with their password', async () => {
    const administrator = await equipped('administrator');
    const editor = await equipped('editor');

    expect(await turnOffSecondFactor(administrator.person, { password: PASSWORD }, now)).toMatchObject({
      problems: [{ key: 'required' }],
    });
    expect(await turnOffSecondFactor(editor.person, { password: 'не тот' }, now)).toMatchObject({
      problems: [{ key: 'wrongPassword', field: 'password' }],
    });
    expect(await turnOffSecondFactor(editor.person, { password: PASSWORD }, now)).toMatchObject({ ok: true });
    expect(await findSecondFactor(editor.person)).toEqual({ state: 'off' });
    expect(await database().recoveryCode.count({ where: { personId: editor.person.id } })).toBe(0);
    await expect(sessionOf(editor.person.email, now)).resolves.toBeTypeOf('string');
  });

  test('whoever becomes one owes it from the next sign-in on', async () => {
    const editor = await somebody('editor');
    await changeRole(commandLine, { personId: editor.id, role: 'administrator' }, now);

    expect(await continueSession(await sessionOf(editor.email, now), now)).toBeNull();
  });
});

test('new recovery codes ask for the password and end the old ones', async () => {
  const { person, codes } = await equipped('editor');

  expect(await renewRecoveryCodes(person, { password: 'не тот' }, now)).toMatchObject({ ok: false });
  const renewed = await renewRecoveryCodes(person, { password: PASSWORD }, now);

  const ticket = await ticketOf(person);
  expect(await finish(ticket, codes[0] ?? '')).toMatchObject({ ok: false });
  expect(await finish(ticket, (renewed.ok && renewed.value[0]) || '')).toMatchObject({ ok: true });
});

describe('a second step that was lost', () => {
  test('is reset by another administrator, which ends the sessions and is logged', async () => {
    const administrator = await somebody('administrator');
    const { person } = await equipped('administrator');
    await finish(await ticketOf(person), (await renewed(person))[0] ?? '');

    expect(await resetSecondFactor(administrator, { personId: person.id }, now)).toEqual({
      ok: true,
      value: { endedSessions: 1 },
    });
    expect(await findSecondFactor(person)).toEqual({ state: 'off' });
    expect(await actionsOf(person)).toContain('person.reset-second-factor');
    expect(await resetSecondFactor(administrator, { personId: person.id }, now)).toMatchObject({
      problems: [{ key: 'noSecondFactor' }],
    });
  });

  test('is reset neither by oneself nor by an editor, but from the command line', async () => {
    const { person } = await equipped('administrator');
    const editor = await somebody('editor');

    expect(await resetSecondFactor(person, { personId: person.id }, now)).toMatchObject({
      problems: [{ key: 'yourself' }],
    });
    expect(await resetSecondFactor(editor, { personId: person.id }, now)).toMatchObject({
      problems: [{ key: 'notAllowed' }],
    });
    expect(await resetSecondFactor(commandLine, { email: person.email }, now)).toMatchObject({ ok: true });
  });
});

const commandLine = { id: null, name: 'Командная строка' } as const;

async function equipped(role: Person['role']) {
  const person = await somebody(role);
  return { person, ...(await equip(person)) };
}

async function equip(person: Person) {
  await beginSecondFactor(person, {}, now);
  const pending = await findSecondFactor(person);
  if (pending.state !== 'pending') throw new Error(pending.state);
  const code = codeAt(pending.secret, now);
  const confirmed = await confirmSecondFactor(person, { code, password: PASSWORD }, now);
  if (!confirmed.ok) throw new Error('not confirmed');
  return { secret: pending.secret, codes: confirmed.value };
}

async function renewed(person: Person): Promise<readonly string[]> {
  const answer = await renewRecoveryCodes(person, { password: PASSWORD }, now);
  return answer.ok ? answer.value : [];
}

function enter({ email }: Person, password: string) {
  const arriving = { address: randomUUID(), userAgent: 'Firefox', device: null };
  return signIn(arriving, { email, password, callbackUrl: '/editor' }, later);
}

async function ticketOf(person: Person): Promise<string> {
  const answer = await enter(person, PASSWORD);
  if (!answer.ok || answer.value.step !== 'code') throw new Error('no second step');
  return answer.value.ticket;
}

function finish(ticket: string, code: string, at = later) {
  return finishSignIn({ userAgent: 'Firefox' }, { ticket, code, callbackUrl: '/editor' }, at);
}

async function actionsOf({ id }: Person): Promise<string[]> {
  return (await database().auditEntry.findMany({ where: { subjectId: id } })).map(({ action }) => action);
}
