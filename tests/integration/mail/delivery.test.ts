import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addMinutes } from 'date-fns';
import PostalMime from 'postal-mime';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { showLife } from '@/lib/db/sign-of-life';
import { type Correspondence, deliverLetters, type Tally } from '@/lib/mail/deliver.commands';
import { MailServerUnreachable } from '@/lib/mail/errors';
import { mailTransport } from '@/lib/mail/transport';
import { environment } from '@/lib/shared/env';
import { theSettings } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { lettersByState, plainCorrespondence, postPlainLetters, recipientOf } from '@/tests/support/letters';
import { withMailServer } from '@/tests/support/smtp';

withEmptyDatabase();
const mail = withMailServer();
const strict = withMailServer({ user: 'portal@example.ru', password: 'п@роль' });

beforeAll(() => theSettings());
afterEach(() => database().letter.deleteMany());

test('a letter arrives whole, in Cyrillic, with a way to unsubscribe', async () => {
  await postPlainLetters(['anna']);

  expect(await deliver()).toEqual({ sent: 1 });

  const [{ to, raw, email } = lost()] = mail.received;
  expect(to).toBe('anna@example.ru');
  expect(email.from).toMatchObject({ name: 'Соцзащита Верхнелесска', address: 'press@example.ru' });
  expect(email.to).toMatchObject([{ address: 'anna@example.ru' }]);
  expect(email.subject).toBe('Письмо anna');
  expect(email.text).toContain('Здравствуйте! Это письмо anna.');
  expect(email.html).toContain('<p>Здравствуйте! Это письмо anna.</p>');
  // RFC 8058, 3.1: both headers, the address in one line and in angle brackets.
  expect(raw).toContain('List-Unsubscribe: <https://example.ru/subscription/anna/unsubscribe>\r\n');
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  const { id } = await database().letter.findFirstOrThrow();
  expect(email.messageId).toBe(`<${id}@portal.example>`);
});

test('two letters with one key are one letter', async () => {
  await postPlainLetters(['anna']);
  await postPlainLetters(['anna', 'boris']);

  await deliver();
  await deliver();

  expect(recipients()).toEqual(['anna@example.ru', 'boris@example.ru']);
});

test('who waits at the screen gets the letter before the many', async () => {
  await postPlainLetters(['many-1', 'many-2']);
  await postPlainLetters(['waiting'], 'confirm-subscription');

  await deliver({ lanes: 1 });

  expect(mail.received[0]?.to).toBe('waiting@example.ru');
});

test('a few letters open a few connections, many open four', async () => {
  await postPlainLetters(['anna']);
  await deliver();
  expect(mail.connections).toBe(1);

  await postPlainLetters(Array.from({ length: 30 }, (_, index) => `n${index}`));
  await deliver();
  expect(mail.connections).toBe(5);
});

test('a letter with nothing left to say is dropped', async () => {
  await postPlainLetters(['anna']);

  expect(await deliver({ write: async () => null })).toEqual({ dropped: 1 });

  expect(mail.received).toHaveLength(0);
});

test('an address that the server does not know is refused, with the code alone', async () => {
  await postPlainLetters(['anna', 'gone']);
  mail.manners.recipient = (address) => (address.startsWith('gone') ? 550 : null);

  expect(await deliver()).toEqual({ sent: 1, refused: 1 });

  expect(await letterTo('gone')).toMatchObject({ state: 'refused', problem: '550', attempts: 1 });
  expect(await deliver()).toEqual({});
});

test('whether the address or the letter was refused is told apart', async () => {
  await postPlainLetters(['gone', 'spam']);
  mail.manners.recipient = (address) => (address.startsWith('gone') ? 550 : null);
  mail.manners.message = () => 554;
  const verdicts: unknown[] = [];

  await deliver({ conclude: async (_transaction, { key }, verdict) => void verdicts.push([key, verdict]) });

  expect(verdicts).toContainEqual(['gone', { kind: 'refused', problem: '550', isAddress: true }]);
  expect(verdicts).toContainEqual(['spam', { kind: 'refused', problem: '554', isAddress: false }]);
});

test('a server that refuses the portal itself costs no reader the letter', async () => {
  await postPlainLetters(['anna']);
  mail.manners.sender = () => 550;

  expect(await deliver()).toEqual({ later: 1 });

  expect(await letterTo('anna')).toMatchObject({ state: 'queued', problem: '550' });
});

test.each([
  ['the recipient', { recipient: () => 450 }],
  ['the message', { message: () => 451 }],
])('a server that does not take %s now gets the letter later', async (_what, manners) => {
  await postPlainLetters(['anna']);
  mail.manners = manners;
  const before = new Date();

  expect(await deliver()).toEqual({ later: 1 });

  const letter = await letterTo('anna');
  expect(letter).toMatchObject({ state: 'queued', attempts: 1, senderKey: null });
  expect(letter.dueAt.getTime()).toBeGreaterThanOrEqual(addMinutes(before, 1).getTime());
  expect(await deliver()).toEqual({});
  mail.manners = {};
  await database().letter.updateMany({ data: { dueAt: before } });
  expect(await deliver()).toEqual({ sent: 1 });
});

test('a line that breaks after the text leaves the letter uncertain, and the others go on', async () => {
  await postPlainLetters(['anna', 'boris']);
  mail.manners.message = (to) => (to.startsWith('anna') ? 'hang up' : null);

  expect(await deliver({ lanes: 1 })).toEqual({ uncertain: 1, sent: 1 });

  expect(await letterTo('anna')).toMatchObject({ state: 'uncertain' });
  expect(await deliver()).toEqual({});
});

test('a line that breaks before the text costs the letter a minute', async () => {
  await postPlainLetters(['anna']);
  mail.manners.recipient = () => {
    mail.hangUp();
    return null;
  };

  expect(await deliver()).toEqual({ later: 1 });
});

test('a server that is away costs no letter an attempt', async () => {
  await postPlainLetters(['anna']);

  await expect(deliver({ transport: smtp('smtp://127.0.0.1:1') })).rejects.toThrow(MailServerUnreachable);

  expect(await letterTo('anna')).toMatchObject({ state: 'queued', attempts: 0 });
  expect(await deliver()).toEqual({ sent: 1 });
});

test('the name and password of SMTP_URL open the server, wrong ones are told', async () => {
  await postPlainLetters(['anna']);
  const host = new URL(strict.url).host;

  const wrong = smtp(`smtp://portal%40example.ru:wrong@${host}`);
  await expect(deliver({ transport: wrong })).rejects.toThrow('535');

  const right = smtp(`smtp://portal%40example.ru:${encodeURIComponent('п@роль')}@${host}`);
  expect(await deliver({ transport: right })).toEqual({ sent: 1 });
  expect(strict.received).toHaveLength(1);
});

test('words that cannot be made leave the letter for later', async () => {
  await postPlainLetters(['anna', 'boris']);
  const write: Correspondence['write'] = async (letter) => {
    if (letter.key === 'anna') throw new Error('no words');
    return plainCorrespondence.write(letter);
  };

  expect(await deliver({ write })).toEqual({ later: 1, sent: 1 });

  expect(await letterTo('anna')).toMatchObject({ state: 'queued', problem: 'NOT-WRITTEN' });
});

test('after three days of trying the letter waits for a person', async () => {
  await postPlainLetters(['anna']);
  await database().letter.updateMany({ data: { attempts: 14 } });
  mail.manners.recipient = () => 450;

  expect(await deliver()).toEqual({ later: 1 });

  expect(await letterTo('anna')).toMatchObject({ state: 'refused', problem: '450', attempts: 15 });
});

test('what a dead process was sending is uncertain; what a living one sends is left alone', async () => {
  await postPlainLetters(['dead', 'living']);
  const life = await showLife();
  const sending = (key: string, senderKey: bigint) =>
    database().letter.update({ where: { key }, data: { state: 'sending', senderKey } });
  await sending('dead', randomBytes(8).readBigInt64BE());
  await sending('living', life.key);

  expect(await deliver()).toEqual({ uncertain: 1 });
  expect(await lettersByState()).toEqual({ uncertain: 1, sending: 1 });

  await life.end();
  expect(await deliver()).toEqual({ uncertain: 1 });
  expect(mail.received).toHaveLength(0);
});

test('who was taken for dead and lives says what became of its letter', async () => {
  await postPlainLetters(['anna']);
  mail.manners.beforeAnswer = async () => {
    // PostgreSQL lost the connection that shows life, and another process looked after the dead.
    await database().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'portal-sign-of-life' AND datname = current_database()`;
    await expect.poll(() => deliver({ transport: smtp(mail.url) })).toEqual({ uncertain: 1 });
  };

  expect(await deliver()).toEqual({ sent: 1 });

  expect(await letterTo('anna')).toMatchObject({ state: 'sent', problem: '' });
});

test('told to stop, it ends the letters that were begun and begins none', async () => {
  await postPlainLetters(Array.from({ length: 20 }, (_, index) => `n${index}`));
  const stopping = new AbortController();
  mail.manners.beforeAnswer = async () => stopping.abort();

  const tally = await deliver({ lanes: 2, signal: stopping.signal });

  expect(tally.sent).toBeLessThanOrEqual(2);
  expect(await lettersByState()).toEqual({ sent: tally.sent, queued: 20 - (tally.sent ?? 0) });
});

test('two at once share the letters, and nobody gets two', async () => {
  const keys = Array.from({ length: 60 }, (_, index) => `n${String(index).padStart(2, '0')}`);
  await postPlainLetters(keys);

  await Promise.all([deliver(), deliver(), deliver()]);

  expect(recipients()).toEqual(keys.map(recipientOf));
  expect(await lettersByState()).toEqual({ sent: 60 });
});

test('without a mail server each letter is a file that any mail program opens', async () => {
  await postPlainLetters(['anna']);
  const { DATA_DIR } = environment();

  expect(await deliver({ transport: mailTransport({ DATA_DIR, SMTP_URL: undefined }) })).toEqual({ sent: 1 });

  const { id } = await letterTo('anna');
  expect(await readdir(path.join(DATA_DIR, 'mail'))).toEqual([`${id}.eml`]);
  const email = await PostalMime.parse(await readFile(path.join(DATA_DIR, 'mail', `${id}.eml`)));
  expect(email).toMatchObject({ subject: 'Письмо anna', to: [{ address: 'anna@example.ru' }] });
});

test('a folder that takes no file leaves the letter for later', async () => {
  await postPlainLetters(['anna']);
  const folder = path.join(environment().DATA_DIR, 'closed');
  await mkdir(folder);
  await writeFile(path.join(folder, 'mail'), 'not a folder');

  expect(await deliver({ transport: mailTransport({ DATA_DIR: folder, SMTP_URL: undefined }) })).toEqual({
    later: 1,
  });
});

type Given = Partial<Parameters<typeof deliverLetters>[0]>;

function deliver(given: Given = {}): Promise<Tally> {
  return deliverLetters({
    ...plainCorrespondence,
    transport: smtp(mail.url),
    host: 'portal.example',
    signal: new AbortController().signal,
    ...given,
  });
}

function smtp(url: string) {
  return mailTransport({ SMTP_URL: url, DATA_DIR: '/nowhere' });
}

function recipients(): string[] {
  return mail.received.map(({ to }) => to).sort();
}

function letterTo(key: string) {
  return database().letter.findUniqueOrThrow({ where: { key } });
}

function lost(): never {
  throw new Error('no letter arrived');
}
