import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { startWorker } from '@/lib/jobs/worker';
import { postLetters } from '@/lib/mail/outbox';
import { theSettings } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { withMailServer } from '@/tests/support/smtp';

const mail = withMailServer();
withEmptyDatabase();

let worker: ReturnType<typeof startWorker> | undefined;
let subscriberId = '';

beforeAll(async () => {
  process.env.SMTP_URL = mail.url;
  process.env.AUTH_SECRET = 'a secret for this test, of no use anywhere';
  await theSettings();
  await database().consentText.create({
    data: { slug: 'subscription', version: 1, title: 'Согласие', body: '<p>Да</p>' },
  });
  const subscriber = { email: 'anna@example.ru', frequency: 'daily', consentVersion: 1 };
  subscriberId = (await database().subscriber.create({ data: subscriber })).id;
});

beforeEach(() => database().letter.deleteMany());

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

const soon = { timeout: 20_000 };

test('a letter goes out when its transaction is committed, and only then', async () => {
  worker = startWorker();
  await expect(
    inTransaction(async (transaction) => {
      await postLetters(transaction, [aLetter('undone')], new Date());
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');

  await post('done');

  await expect.poll(() => mail.received.length, soon).toBe(1);
  expect(mail.received[0]?.email.subject).toContain('подпис');
  await expect.poll(() => states(), soon).toEqual(['sent']);
});

test('what fell due while nobody worked is done at the start', async () => {
  await post('waiting');

  worker = startWorker();

  await expect.poll(() => mail.received.length, soon).toBe(1);
});

test('a worker whose connections broke goes on', async () => {
  worker = startWorker();
  await post('before');
  await expect.poll(() => states(), soon).toEqual(['sent']);

  await database().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await expect.poll(() => post('after').catch(() => 'the pool is not back yet'), soon).toBe(undefined);

  await expect.poll(() => mail.received.length, soon).toBe(2);
});

test('a mail server that does not answer keeps no worker from stopping', async () => {
  let answer = () => {};
  mail.manners.beforeAnswer = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  worker = startWorker();
  await post('unanswered');
  await expect.poll(() => states(), soon).toEqual(['sending']);

  await worker.stop(100);

  expect(await states()).toEqual(['sending']);
  answer();
  await expect.poll(() => states(), soon).toEqual(['sent']);
});

test('two workers share the jobs of the clock and send each letter once', async () => {
  worker = startWorker();
  const other = startWorker();

  await Promise.all(Array.from({ length: 10 }, (_, index) => post(`shared-${index}`)));

  await expect.poll(async () => (await states()).filter((state) => state === 'sent').length, soon).toBe(10);
  expect(mail.received).toHaveLength(10);
  const known = await database().$queryRaw<{ identifier: string }[]>`
    SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier`;
  expect(known.map(({ identifier }) => identifier)).toEqual([
    'answer-password-requests',
    'clean-up',
    'deliver-letters',
    'plan-digests',
  ]);
  await other.stop();
});

function post(key: string): Promise<void> {
  return inTransaction((transaction) => postLetters(transaction, [aLetter(key)], new Date()));
}

function aLetter(key: string) {
  return {
    ...({ kind: 'confirm-subscription', key, data: {} } as const),
    ...{ recipient: 'anna@example.ru', subscriberId },
  };
}

async function states(): Promise<string[]> {
  return (await database().letter.findMany({ select: { state: true } })).map(({ state }) => state);
}
