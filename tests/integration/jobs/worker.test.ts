import { startOfMinute, subMinutes } from 'date-fns';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { startWorker } from '@/lib/jobs/worker';
import { postLetters } from '@/lib/mail/outbox';
import { anArticle, theSettings } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { actionsOn, aScheduledArticle } from '@/tests/support/schedule';
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

test('a letter goes out when its transaction is committed, and only then', async () => {
  worker = startWorker();
  await expect(
    inTransaction(async (transaction) => {
      await postLetters(transaction, [aLetter('undone')], new Date());
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');

  await post('done');

  await expect.poll(() => mail.received.length).toBe(1);
  expect(mail.received[0]?.email.subject).toContain('подпис');
  await expect.poll(() => states()).toEqual(['sent']);
});

test('what fell due while nobody worked is done at the start', async () => {
  await post('waiting');

  worker = startWorker();

  await expect.poll(() => mail.received.length).toBe(1);
});

test('what was to be published and withdrawn while nobody worked is done at the start, once by two', async () => {
  const minute = startOfMinute(subMinutes(new Date(), 30));
  const planned = await Promise.all(
    Array.from({ length: 10 }, () => aScheduledArticle({ publishAt: minute })),
  );
  const ending = await anArticle({ withdrawAt: minute, withdrawAtReason: 'Приём окончен.' });

  worker = startWorker();
  const other = startWorker();

  const ids = planned.map(({ id }) => id);
  await expect.poll(() => statesOf(ids)).toEqual(ids.map(() => 'published'));
  await expect.poll(() => statesOf([ending.id])).toEqual(['withdrawn']);
  await Promise.all([worker.stop(), other.stop()]);
  expect(await Promise.all(ids.map(actionsOn))).toEqual(ids.map(() => ['article.publish']));
});

test('a worker whose connections broke goes on', async () => {
  worker = startWorker();
  await post('before');
  await expect.poll(() => states()).toEqual(['sent']);

  await database().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await expect.poll(() => post('after').catch(() => 'the pool is not back yet')).toBe(undefined);

  await expect.poll(() => mail.received.length).toBe(2);
});

test('a mail server that does not answer keeps no worker from stopping', async () => {
  let answer = () => {};
  mail.manners.beforeAnswer = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  worker = startWorker();
  await post('unanswered');
  await expect.poll(() => states()).toEqual(['sending']);

  await worker.stop(100);

  expect(await states()).toEqual(['sending']);
  answer();
  await expect.poll(() => states()).toEqual(['sent']);
});

test('two workers share the jobs of the clock and send each letter once', async () => {
  worker = startWorker();
  const other = startWorker();

  await Promise.all(Array.from({ length: 10 }, (_, index) => post(`shared-${index}`)));

  await expect.poll(async () => (await states()).filter((state) => state === 'sent').length).toBe(10);
  expect(mail.received).toHaveLength(10);
  const known = await database().$queryRaw<{ identifier: string }[]>`
    SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier`;
  expect(known.map(({ identifier }) => identifier)).toEqual([
    ...['answer-password-requests', 'clean-up', 'collect-search-words', 'deliver-letters'],
    ...['end-consents', 'plan-digests', 'publish-due'],
  ]);
  await other.stop();
});

async function statesOf(ids: string[]): Promise<string[]> {
  const rows = await database().article.findMany({ where: { id: { in: ids } }, select: { state: true } });
  return rows.map(({ state }) => state);
}

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
