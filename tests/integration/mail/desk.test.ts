import { randomBytes } from 'node:crypto';
import { subMinutes } from 'date-fns';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { decideLetter } from '@/lib/mail/handling.commands';
import { countTroubledLetters, listTroubledLetters } from '@/lib/mail/queries';
import type { LetterState } from '@/lib/mail/rules';
import type { Person, Role } from '@/lib/people/rules';
import { aPerson } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { recipientOf } from '@/tests/support/letters';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');

beforeEach(() => database().letter.deleteMany());

test('the desk shows what waits long, what is uncertain and what was refused', async () => {
  await aLetter('young', 'queued', subMinutes(now, 29));
  await aLetter('old', 'queued', subMinutes(now, 31));
  await aLetter('sent', 'sent', subMinutes(now, 500));
  await aLetter('uncertain', 'uncertain', now);
  await aLetter('refused', 'refused', now);

  const shown = async (trouble: 'waiting' | 'uncertain' | 'refused') =>
    (await listTroubledLetters(trouble, { page: 1, now })).letters.map(({ recipient }) => recipient);
  expect(await shown('waiting')).toEqual([recipientOf('old')]);
  expect(await shown('uncertain')).toEqual([recipientOf('uncertain')]);
  expect(await shown('refused')).toEqual([recipientOf('refused')]);
  expect(await countTroubledLetters(await person('editor'), now)).toBe(2);
  expect(await countTroubledLetters(await person('author'), now)).toBeNull();
});

test('sent again, a letter begins anew, and the worker is woken', async () => {
  const letterId = await aLetter('uncertain', 'uncertain', now);
  const editor = await person('editor');

  expect(await decideLetter(editor, { letterId, decision: 'again' }, now)).toEqual({
    ok: true,
    value: 'again',
  });

  expect(await database().letter.findUnique({ where: { id: letterId } })).toMatchObject({
    ...{ state: 'queued', attempts: 0, problem: '', senderKey: null, dueAt: now, settledAt: null },
  });
  const jobs = await database().$queryRaw`SELECT task_identifier FROM graphile_worker.jobs`;
  expect(jobs).toEqual([{ task_identifier: 'deliver-letters' }]);
  expect(await database().auditEntry.findFirst({ where: { action: 'letter.decide' } })).toMatchObject({
    ...{ personId: editor.id, before: { state: 'uncertain' }, after: { state: 'queued' } },
  });
});

test('left alone, a letter leaves the list', async () => {
  const letterId = await aLetter('refused', 'refused', now);

  await decideLetter(await person('editor'), { letterId, decision: 'leave' }, now);

  expect(await database().letter.findUnique({ where: { id: letterId } })).toMatchObject({ state: 'dropped' });
});

test('what is being sent or was sent cannot be decided about; authors decide nothing', async () => {
  const editor = await person('editor');
  const gone = { ok: false, problems: [{ key: 'gone' }] };
  for (const state of ['sending', 'sent', 'dropped'] as const) {
    const letterId = await aLetter(state, state, now);
    expect(await decideLetter(editor, { letterId, decision: 'again' }, now)).toEqual(gone);
  }
  const letterId = await aLetter('refused', 'refused', now);
  expect(await decideLetter(await person('author'), { letterId, decision: 'again' }, now)).toEqual({
    ...{ ok: false, problems: [{ key: 'notAllowed' }] },
  });
});

async function aLetter(key: string, state: LetterState, createdAt: Date): Promise<string> {
  const isSettled = state !== 'queued' && state !== 'sending';
  const { id } = await database().letter.create({
    data: {
      ...{ key, kind: 'digest', data: {}, recipient: recipientOf(key), state, createdAt, dueAt: createdAt },
      ...(isSettled && { settledAt: createdAt }),
      ...((state === 'sending' || state === 'uncertain') && { senderKey: randomBytes(8).readBigInt64BE() }),
    },
  });
  return id;
}

async function person(role: Role): Promise<Person> {
  const { id, email, name } = await aPerson({ role });
  return { id, email, name, role };
}
