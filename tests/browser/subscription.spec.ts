import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { subDays } from 'date-fns';
import type { PrismaClient } from '@/lib/db/generated/client';
import { wakeJob } from '@/lib/db/jobs';
import { subscriptionToken } from '@/lib/subscriptions/token';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { receiveLetter } from '@/tests/support/mailbox';
import { answerQuestion } from '@/tests/support/reader-form';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.beforeEach(async ({ portal }) => {
  // All tests write from one address.
  await portal.database.rateLimit.deleteMany();
});

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a reader subscribes, confirms, changes the subscription and ends it', async ({ page, portal }) => {
    const email = `${randomUUID()}@portal.test`;
    await page.goto('/');
    await page.getByRole('link', { name: 'Подписаться на новости' }).click();
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByLabel('Телефон').fill('8 (4012) 57-12-34');
    await page.getByRole('checkbox', { name: /согласие/ }).check();
    await answerQuestion(page);
    await page.getByRole('button', { name: 'Подписаться' }).click();
    await expect(heading(page)).toHaveText('Проверьте почту');

    const where = { email };
    const { id, state } = await portal.database.subscriber.findUniqueOrThrow({ where });
    expect(state).toBe('unconfirmed');
    await page.goto(`/subscription/${subscriptionToken(id)}`);
    await expect(heading(page)).toHaveText('Подтвердите подписку на новости');
    await expect(page.getByRole('main')).not.toContainText(email);
    await page.getByRole('button', { name: 'Подтвердить подписку' }).click();
    await expect(heading(page)).toHaveText('Подписка подтверждена');

    await page.getByRole('radio', { name: 'Раз в неделю' }).check();
    await page.getByRole('checkbox', { name: 'Семьям с детьми' }).check();
    await page.getByRole('button', { name: 'Сохранить изменения' }).click();
    await expect(heading(page)).toHaveText('Подписка изменена');
    await expect(page.getByText('новости категории «Семьям с детьми», раз в неделю')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Семьям с детьми' })).toBeChecked();

    await page.getByRole('button', { name: 'Отписаться от новостей' }).click();
    await expect(heading(page)).toHaveText('Вы отписались от новостей');
    expect(await portal.database.subscriber.findUnique({ where })).toMatchObject({ state: 'ended' });

    await page.getByRole('button', { name: 'Подписаться снова' }).click();
    await expect(heading(page)).toHaveText('Подписка подтверждена');
  });

  test('from the form to the digest letter to one click in the mail program', async ({
    page,
    portal,
    request,
  }) => {
    const email = `${randomUUID()}@portal.test`;
    await page.goto('/subscribe');
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByRole('radio', { name: 'Сразу после публикации' }).check();
    await page.getByRole('checkbox', { name: /согласие/ }).check();
    await answerQuestion(page);
    await page.getByRole('button', { name: 'Подписаться' }).click();

    const question = await receiveLetter(portal, email, /подпис/i);
    await page.goto(linkIn(question.text, /subscription/));
    await page.getByRole('button', { name: 'Подтвердить подписку' }).click();
    await expect(heading(page)).toHaveText('Подписка подтверждена');

    await confirmedDaysAgo(portal.database, email, 2);
    const digest = await receiveLetter(portal, email, /^Новости\sза\s/);
    await page.goto(linkIn(digest.text, /news/));
    expect(digest.html).toContain((await heading(page).textContent()) ?? 'a title');
    const headers = new Map(digest.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const oneClick = (headers.get('list-unsubscribe') ?? '').slice(1, -1);
    const answer = await request.post(oneClick, { form: { 'List-Unsubscribe': 'One-Click' } });
    expect(answer.status()).toBe(200);

    await page.goto(linkIn(digest.text, /subscription/));
    await expect(page.getByRole('button', { name: 'Подписаться снова' })).toBeVisible();
    const { state } = await portal.database.subscriber.findUniqueOrThrow({ where: { email } });
    expect(state).toBe('ended');
  });

  test('whoever did not ask for letters declines them', async ({ page, portal }) => {
    const { id } = await aSubscriber(portal.database, { state: 'unconfirmed', confirmedAt: null });
    await page.goto(`/subscription/${subscriptionToken(id)}`);
    await page.getByRole('button', { name: 'Отказаться от подписки' }).click();

    await expect(heading(page)).toHaveText('Вы отказались от подписки');
    await expect(page.getByRole('button', { name: 'Подписаться', exact: true })).toBeVisible();
    expect(await stateOf(portal.database, id)).toBe('ended');
  });

  test('an empty form is told field by field, and keeps what was chosen', async ({ page }) => {
    await page.goto('/subscribe');
    await page.getByLabel('Телефон').fill('спросить Анну');
    await page.getByRole('radio', { name: 'Сразу после публикации' }).check();
    await page.getByRole('checkbox', { name: 'Документы и справки' }).check();
    await page.getByRole('button', { name: 'Подписаться' }).click();

    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(4);
    await expect(page.getByLabel('Телефон')).toHaveValue('спросить Анну');
    await expect(page.getByRole('radio', { name: 'Сразу после публикации' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Документы и справки' })).toBeChecked();
    await page.getByRole('link', { name: /^Проверьте телефон/ }).click();
    await expect(page.getByLabel('Телефон')).toBeFocused();
  });

  test('the answer is the same for an address that is subscribed', async ({ page, portal }) => {
    const { email } = await aSubscriber(portal.database);
    await page.goto('/subscribe');
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByRole('checkbox', { name: /согласие/ }).check();
    await answerQuestion(page);
    await page.getByRole('button', { name: 'Подписаться' }).click();

    await expect(heading(page)).toHaveText('Проверьте почту');
    const letter = await portal.database.letter.findFirst({ where: { recipient: email } });
    expect(letter).toMatchObject({ kind: 'already-subscribed' });
  });
});

test('between a reader and sending stands one sum, in plain text with a label', async ({ page }) => {
  await page.goto('/subscribe');

  await expect(page.getByRole('textbox', { name: /^Сумма [1-9] и [1-9] будет$/ })).toBeVisible();
  const names = await page.getByRole('main').getByRole('textbox').evaluateAll(nameOfEach);
  expect(names).toEqual(['email', 'name', 'phone', 'position', 'answer']);
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
});

test('opening the link of a letter ten times by GET or HEAD confirms nothing', async ({
  portal,
  request,
}) => {
  const { id } = await aSubscriber(portal.database, { state: 'unconfirmed', confirmedAt: null });
  const page = `/subscription/${subscriptionToken(id)}`;
  for (let time = 0; time < 10; time += 1) {
    for (const address of [page, `${page}/unsubscribe`]) {
      expect((await request.get(address)).status()).toBe(200);
      expect((await request.head(address)).status()).toBe(200);
    }
  }
  expect(await stateOf(portal.database, id)).toBe('unconfirmed');
});

test('a subscription is kept by nobody and found by no search engine', async ({ portal, request }) => {
  const { id } = await aSubscriber(portal.database);
  const answer = await request.get(`/subscription/${subscriptionToken(id)}`);

  expect(answer.headers()['cache-control']).toMatch(/no-store/);
  expect(await answer.text()).toContain('<meta name="robots" content="noindex, nofollow"/>');
});

test.describe('one click in a mail program (RFC 8058)', () => {
  const click = { 'List-Unsubscribe': 'One-Click' };

  test('ends a subscription at once, in either form, and may be repeated', async ({ portal, request }) => {
    for (const body of [{ form: click }, { multipart: click }]) {
      const { id } = await aSubscriber(portal.database);
      const address = `/subscription/${subscriptionToken(id)}/unsubscribe`;
      // A mail program is no page of ours.
      const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };
      for (let time = 0; time < 2; time += 1) {
        const answer = await request.post(address, { ...body, headers, maxRedirects: 0 });
        expect(answer.status()).toBe(200);
        expect(await answer.text()).toBe('Вы отписались от новостей\n');
      }
      expect(await stateOf(portal.database, id)).toBe('ended');
    }
  });

  test('is nothing else: opening the address leads to the page, other posts are refused', async ({
    portal,
    request,
  }) => {
    const { id } = await aSubscriber(portal.database);
    const page = `/subscription/${subscriptionToken(id)}`;
    const opened = await request.get(`${page}/unsubscribe`, { maxRedirects: 0 });
    expect([opened.status(), opened.headers().location]).toEqual([303, page]);
    for (const body of [{}, { form: { a: 'b' } }, { data: 'x'.repeat(10_000) }, { data: { ...click } }]) {
      expect((await request.post(`${page}/unsubscribe`, body)).status()).toBe(400);
    }
    expect(await stateOf(portal.database, id)).toBe('active');
  });

  test('ends nothing by a forged address', async ({ request }) => {
    const forged = '/subscription/AYkAAAAAcACAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAA';
    expect((await request.post(`${forged}/unsubscribe`, { form: click })).status()).toBe(404);
    const page = await request.get(forged);
    expect(page.status()).toBe(404);
    expect(await page.text()).toContain('Такой подписки нет');
  });
});

test('axe finds nothing on a form that came back', async ({ page }) => {
  await page.goto('/subscribe');
  await page.getByLabel('Телефон').fill('нет');
  await page.getByRole('button', { name: 'Подписаться' }).click();

  await expect(page.getByRole('alert')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

function aSubscriber(database: PrismaClient, given: { state?: string; confirmedAt?: Date | null } = {}) {
  const subscriber = { frequency: 'daily', state: 'active', confirmedAt: new Date(), consentVersion: 1 };
  return database.subscriber.create({
    data: { email: `${randomUUID()}@portal.test`, ...subscriber, ...given },
  });
}

/** As if the news of the last days had been published since; and the worker does not wait for its minute. */
async function confirmedDaysAgo(database: PrismaClient, email: string, days: number): Promise<void> {
  await database.subscriber.update({ where: { email }, data: { confirmedAt: subDays(new Date(), days) } });
  await wakeJob(database, 'plan-digests');
}

function linkIn(text: string | undefined, kind: RegExp): string {
  const links = text?.match(/https?:\S+/g) ?? [];
  return links.find((link) => kind.test(link)) ?? 'no link';
}

async function stateOf(database: PrismaClient, id: string): Promise<string> {
  return (await database.subscriber.findUniqueOrThrow({ where: { id } })).state;
}

function nameOfEach(inputs: Element[]): (string | null)[] {
  return inputs.map((input) => input.getAttribute('name'));
}
