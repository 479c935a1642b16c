import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { deliverDueLetters } from '@/lib/jobs/deliver-letters';
import { postLetters } from '@/lib/mail/outbox';
import { theSettings } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { withMailServer } from '@/tests/support/smtp';

const mail = withMailServer();
withEmptyDatabase();

let subscriberId = '';
let letters = 0;

beforeAll(async () => {
  process.env.SMTP_URL = mail.url;
  process.env.AUTH_SECRET = 'a secret for this test, of no use anywhere';
  await theSettings();
  await database().consentText.create({
    data: { slug: 'subscription', version: 1, title: 'Согласие', body: '<p>Да</p>' },
  });
});

beforeEach(async () => {
  await database().subscriber.deleteMany();
  const subscriber = { email: 'anna@example.ru', frequency: 'daily', state: 'active', consentVersion: 1 };
  subscriberId = (await database().subscriber.create({ data: { ...subscriber, confirmedAt: new Date() } }))
    .id;
});

test('an address that refuses three letters in a row is written to no more', async () => {
  mail.manners.recipient = () => 550;
  await deliverOne();
  expect(await findSubscriber()).toMatchObject({ state: 'active', refusals: 1, refusal: '550' });
  await deliverOne();
  await deliverOne();
  expect(await findSubscriber()).toMatchObject({ state: 'suspended', refusals: 3 });
});

test('a letter that arrives makes up for those that were refused', async () => {
  mail.manners.recipient = () => 550;
  await deliverOne();
  mail.manners = {};
  await deliverOne();

  expect(await findSubscriber()).toMatchObject({ state: 'active', refusals: 0 });
});

test('a letter that is refused for what it says, or for now, counts against no address', async () => {
  mail.manners.message = () => 554;
  await deliverOne();
  mail.manners = { recipient: () => 450 };
  await deliverOne();

  expect(await findSubscriber()).toMatchObject({ state: 'active', refusals: 0 });
});

test('a subscriber who is erased while the letter is under way leaves nothing half-written', async () => {
  mail.manners.beforeAnswer = async () => {
    await database().letter.deleteMany();
    await database().subscriber.deleteMany();
  };

  expect(await deliverOne()).toEqual({ sent: 1 });

  expect(await database().letter.count()).toBe(0);
});

async function deliverOne() {
  letters += 1;
  const letter = { kind: 'already-subscribed', key: `letter ${letters}`, data: {}, subscriberId } as const;
  await inTransaction((transaction) =>
    postLetters(transaction, [{ ...letter, recipient: 'anna@example.ru' }], new Date()),
  );
  return deliverDueLetters(new AbortController().signal);
}

function findSubscriber() {
  return database().subscriber.findUnique({ where: { id: subscriberId } });
}
