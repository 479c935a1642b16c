import { subHours } from 'date-fns';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginEdition, saveArticle } from '@/lib/articles/editing.commands';
import { publishArticle, withdrawArticle } from '@/lib/articles/publishing.commands';
import type { Decision } from '@/lib/articles/review.rules';
import { articleTextOf, articleTextSelect } from '@/lib/articles/text-row';
import { database } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import type { LetterKind, SentLetter, WrittenLetter } from '@/lib/mail/rules';
import type { Person } from '@/lib/people/rules';
import { writeSubscriptionLetter } from '@/lib/subscriptions/letters.commands';
import { endSubscription } from '@/lib/subscriptions/managing.commands';
import { planDigests } from '@/lib/subscriptions/plan-digests.commands';
import { subscriptionToken } from '@/lib/subscriptions/token';
import { aCategory, anArticle, removal } from '@/tests/support/arrange';
import { aConsent } from '@/tests/support/comments';
import { withEmptyDatabase } from '@/tests/support/database';
import { toldWithNote, unchecked } from '@/tests/support/decisions';
import { somebody } from '@/tests/support/people';
import { aSubscriber, told } from '@/tests/support/subscribers';

withEmptyDatabase();

const now = new Date('2026-11-25T09:00:00Z');
let editor: Person;

beforeAll(async () => {
  await aConsent('subscription');
  editor = await somebody('editor');
});

beforeEach(async () => {
  await database().letter.deleteMany();
  await database().subscriber.deleteMany();
  await database().article.updateMany({ data: removal });
});

describe('a digest', () => {
  test('tells what is public when it is sent, in the words of that moment', async () => {
    const category = await aCategory({ name: 'Выплаты и льготы' });
    const subscriber = await aSubscriber({ frequency: 'at-once', categoryIds: [category.id] });
    const stays = await published('Выплата продлена', category.id);
    const goes = await published('Отзовут', category.id);
    await planDigests(now);
    await withdraw(goes);
    await database().edition.update({ where: { id: stays.edition.id }, data: { title: 'Выплата до июня' } });

    const letter = await write(await theLetter());

    expect(letter?.subject).toBe('Выплата до июня');
    expect(letter?.text).toContain(`/news/${stays.slug}`);
    expect(letter?.text).toContain('новости категории «Выплаты и льготы», сразу после публикации');
    expect(letter?.text).not.toContain('Отзовут');
    expect(letter?.unsubscribe).toBe(
      `http://localhost:3000/subscription/${subscriptionToken(subscriber.id)}/unsubscribe`,
    );
  });

  test('tells only what is new since the letter before', async () => {
    await aSubscriber({ frequency: 'at-once' });
    const first = await published('Первая');
    await planDigests(now);
    await database().letter.deleteMany();
    const second = await published('Вторая');
    await planDigests(new Date('2026-11-25T09:05:00Z'));

    const letter = await write(await theLetter());

    expect(letter?.text).toContain(second.slug);
    expect(letter?.text).not.toContain(first.slug);
  });

  test('has nothing to say when all of it was withdrawn, or the subscription ended', async () => {
    const subscriber = await aSubscriber({ frequency: 'at-once' });
    const article = await published('Отзовут');
    await planDigests(now);
    const letter = await theLetter();
    expect(await write(letter)).not.toBeNull();

    await endSubscription(null, { token: subscriptionToken(subscriber.id) }, now);
    expect(await write(letter)).toBeNull();
    await database().subscriber.update({ where: { id: subscriber.id }, data: { state: 'active' } });
    await withdraw(article);
    expect(await write(letter)).toBeNull();
  });
});

describe('a letter about the subscription itself', () => {
  test.each([
    ['confirm-subscription', 'unconfirmed', true],
    ['confirm-subscription', 'suspended', true],
    ['confirm-subscription', 'active', false],
    ['confirm-subscription', 'ended', false],
    ['already-subscribed', 'active', true],
    ['already-subscribed', 'ended', false],
  ] as const)('%s to somebody who is %s meanwhile is written: %s', async (kind, state, isWritten) => {
    const { id } = await aSubscriber({ state, endedAt: now });
    const letter = await write(aLetter({ kind, subscriberId: id }));
    expect(letter !== null).toBe(isWritten);
    if (letter) expect(letter.text).toContain(`/subscription/${subscriptionToken(id)}`);
  });

  test('names the term after which the address is deleted, where it is', async () => {
    const unconfirmed = await aSubscriber({ state: 'unconfirmed' });
    const suspended = await aSubscriber({ state: 'suspended' });
    const textFor = async ({ id }: { id: string }) =>
      (await write(aLetter({ kind: 'confirm-subscription', subscriberId: id })))?.text;
    expect(await textFor(unconfirmed)).toMatch(/через 7\sдней/);
    expect(await textFor(suspended)).not.toContain('удалим');
  });

  test('has nothing to say to somebody deleted', async () => {
    expect(await write(aLetter({ kind: 'confirm-subscription', subscriberId: null }))).toBeNull();
  });
});

describe('a correction', () => {
  test('goes to those who were told of the article and still get letters, with the editor’s words', async () => {
    const article = await published('Выплата');
    const [wasTold, other, ended] = [await aSubscriber(), await aSubscriber(), await aSubscriber()];
    await told(wasTold.id, article.id);
    await told(ended.id, article.id);
    await told(other.id, (await published('Другая')).id);
    await endSubscription(null, { token: subscriptionToken(ended.id) }, now);

    await correct(article.id, 'Срок исправлен: до 10 декабря.');

    const letter = await theLetter();
    expect(letter).toMatchObject({ kind: 'correction', recipient: wasTold.email });
    const written = await write(letter);
    expect(written?.subject).toBe('Исправление: Выплата');
    expect(written?.text).toContain('Что исправлено: Срок исправлен: до 10 декабря.');
    expect(await database().letter.count()).toBe(1);
  });

  test('is not written for a small change, whatever was noted, nor for a first publication', async () => {
    const article = await published('Выплата');
    await told((await aSubscriber()).id, article.id);
    await correct(article.id, 'Запятая.', unchecked);
    const draft = await anArticle({ state: 'unpublished', edition: { changeNote: 'Первая редакция' } });
    await publish(draft.id);
    expect(await database().letter.count()).toBe(0);
  });

  test('has nothing to say once the article is withdrawn, or the reader is gone', async () => {
    const article = await published('Выплата');
    const subscriber = await aSubscriber();
    await told(subscriber.id, article.id);
    await correct(article.id, 'Срок исправлен.');
    const letter = await theLetter();
    await database().subscriber.update({ where: { id: subscriber.id }, data: { state: 'suspended' } });
    expect(await write(letter)).toBeNull();
    await database().subscriber.update({ where: { id: subscriber.id }, data: { state: 'active' } });
    const { version } = await database().article.findUniqueOrThrow({ where: { id: article.id } });
    await withdrawArticle(editor, { articleId: article.id, version, reason: 'Ошибка' }, now);
    expect(await write(letter)).toBeNull();
  });

  test('to twenty thousand readers is written with the publication', async () => {
    const article = await published('Выплата');
    await database().$executeRaw`
      INSERT INTO "Subscriber" (id, email, frequency, state, "confirmedAt", "consentVersion")
      SELECT gen_random_uuid(), concat('reader-', number, '@portal.test'), 'daily', 'active', '2026-01-01', 1
      FROM generate_series(1, 20000) AS number`;
    await database().$executeRaw`
      INSERT INTO "ToldArticle" ("subscriberId", "articleId", "toldAt")
      SELECT id, ${article.id}::uuid, now() FROM "Subscriber"`;
    // A transaction that takes longer than five seconds would be refused.
    await correct(article.id, 'Срок исправлен.');
    expect(await database().letter.count()).toBe(20_000);
  });
});

function published(title: string, categoryId?: string) {
  return anArticle({
    publishedAt: subHours(now, 1),
    edition: { title, ...(categoryId && { categoryId }) },
  });
}

function withdraw({ id }: { id: string }) {
  const withdrawn = { state: 'withdrawn', withdrawnAt: now, withdrawnReason: 'Ошибка' };
  return database().article.update({ where: { id }, data: withdrawn });
}

/** A new edition by the editor, begun, saved with the note, and published. */
async function correct(
  articleId: string,
  changeNote: string,
  decision: Decision = toldWithNote,
): Promise<void> {
  await beginEdition(editor, await seen(articleId), now);
  const edition = await database().edition.findFirstOrThrow({
    where: { articleId, state: 'draft' },
    select: { ...articleTextSelect, article: { select: { slug: true } } },
  });
  const text = { ...articleTextOf(edition), changeNote };
  await saveArticle(editor, { ...(await seen(articleId)), slug: edition.article.slug, text }, now);
  await publish(articleId, decision);
}

async function publish(articleId: string, decision: Decision = toldWithNote): Promise<void> {
  expect(await publishArticle(editor, { ...(await seen(articleId)), ...decision }, now)).toMatchObject({
    ok: true,
  });
}

async function seen(articleId: string) {
  const { version } = await database().article.findUniqueOrThrow({ where: { id: articleId } });
  return { articleId, version };
}

function aLetter(given: { kind: LetterKind; subscriberId: string | null }): SentLetter {
  return { id: 'x', key: 'x', recipient: 'anna@portal.test', data: {}, attempts: 1, ...given };
}

/** The only letter in the outbox, as the worker claims it. */
async function theLetter(): Promise<SentLetter> {
  const [letter] = await database().$queryRaw<SentLetter[]>`
    SELECT id::text, key, kind, data, recipient::text, "subscriberId"::text, attempts FROM "Letter"`;
  if (!letter) throw new Error('there is no letter');
  return letter;
}

function write(letter: SentLetter): Promise<WrittenLetter | null> {
  return inTransaction((transaction) => writeSubscriptionLetter(transaction, letter));
}
