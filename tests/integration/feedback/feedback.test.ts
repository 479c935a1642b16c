import { subMinutes } from 'date-fns';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { sendMessage } from '@/lib/feedback/commands';
import { handleMessage } from '@/lib/feedback/handling.commands';
import { countNewMessages, listMessages } from '@/lib/feedback/queries';
import type { FeedbackFields } from '@/lib/feedback/schema';
import type { Person, Role } from '@/lib/people/rules';
import { aPerson } from '@/tests/support/arrange';
import { aConsent, answeredChallenge } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const now = new Date();
let readers = 0;
let fields: FeedbackFields;

beforeAll(async () => {
  await aConsent('feedback');
});

beforeEach(async () => {
  await database().feedbackMessage.deleteMany();
  fields = {
    ...{ name: 'Анна', email: 'anna@portal.test', subject: 'Опечатка', text: 'В новости опечатка.' },
    ...answeredChallenge(subMinutes(now, 5)),
    ...{ consent: 'yes', consentVersion: 1, homepage: '' },
  };
});

describe('a message to the press service', () => {
  test('lies among the new ones, with its consent and without the reader’s address', async () => {
    const reader = aReader();
    expect((await sendMessage(reader, fields, now)).ok).toBe(true);

    const [message] = await database().feedbackMessage.findMany();
    expect(message).toMatchObject({ state: 'new', subject: 'Опечатка', consentVersion: 1 });
    expect(JSON.stringify(message)).not.toContain(reader.address);
  });

  test('may carry a phone to call back, but no number of a document', async () => {
    expect(await refusal({ text: 'Мой СНИЛС 112-233-445 95' })).toEqual(['personalData']);
    expect((await sendMessage(aReader(), { ...fields, text: 'Телефон +7 912 345-67-89' }, now)).ok).toBe(
      true,
    );
  });

  test('is no appeal: that is told, and may be denied', async () => {
    const text = 'Прошу назначить мне выплату';
    expect(await refusal({ text })).toEqual(['appeal']);
    expect((await sendMessage(aReader(), { ...fields, text, notAppeal: 'yes' }, now)).ok).toBe(true);
  });

  test('is refused to robots, after wrong sums and without the consent that holds', async () => {
    expect(await refusal({ homepage: 'https://spam.example' })).toEqual(['robot']);
    expect(await refusal({ answer: '100' })).toEqual(['wrongSum']);
    expect(await refusal({ consentVersion: 2 })).toEqual(['consentChanged']);
  });

  test('counts once', async () => {
    await sendMessage(aReader(), fields, now);
    expect(await sendMessage(aReader(), fields, now)).toEqual({
      ok: false,
      problems: [{ key: 'challengeUsed' }],
    });
  });

  test('can be sent five times an hour from one address', async () => {
    const reader = aReader();
    const answers = [];
    for (let number = 0; number < 6; number += 1) {
      answers.push(await sendMessage(reader, { ...fields, ...answeredChallenge(subMinutes(now, 5)) }, now));
    }
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(answers.at(-1)).toMatchObject({ ok: false, problems: [{ key: 'tooMany' }] });
  });
});

describe('the inbox', () => {
  test('shows who took a message into which state', async () => {
    const editor = await person('editor');
    const messageId = await aMessage();
    expect(await countNewMessages(editor)).toBe(1);

    expect(await handleMessage(editor, { messageId, state: 'in-work' }, now)).toEqual({
      ok: true,
      value: 'in-work',
    });

    const { messages } = await listMessages('in-work', 1);
    expect(messages).toMatchObject([{ id: messageId, handledBy: editor.name, handledAt: now }]);
    expect(await countNewMessages(editor)).toBe(0);
    const [entry] = await database().auditEntry.findMany({ where: { action: 'feedback.handle' } });
    expect(entry).toMatchObject({ before: { state: 'new' }, after: { state: 'in-work' } });
  });

  test('is closed to authors, and knows what is gone', async () => {
    const messageId = await aMessage();
    const author = await person('author');
    expect(await handleMessage(author, { messageId, state: 'closed' }, now)).toEqual({
      ok: false,
      problems: [{ key: 'notAllowed' }],
    });
    expect(await countNewMessages(author)).toBeNull();
    const gone = '01890000-0000-7000-8000-000000000000';
    const editor = await person('editor');
    expect(await handleMessage(editor, { messageId: gone, state: 'closed' }, now)).toEqual({
      ok: false,
      problems: [{ key: 'gone' }],
    });
  });
});

async function refusal(change: Partial<FeedbackFields>): Promise<string[]> {
  const result = await sendMessage(aReader(), { ...fields, ...change }, now);
  expect(await database().feedbackMessage.count()).toBe(0);
  return result.ok ? [] : result.problems.map(({ key }) => key);
}

async function aMessage(): Promise<string> {
  const result = await sendMessage(aReader(), fields, now);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.id;
}

async function person(role: Role): Promise<Person> {
  const { id, email, name } = await aPerson({ role });
  return { id, email, name, role };
}

function aReader() {
  readers += 1;
  return { address: `198.51.100.${readers}`, userAgent: 'Firefox' };
}
