import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { portalDay } from '@/lib/shared/dates';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { aReadersData, letSenderLive } from '@/tests/support/personal-data';

let email: string;
let senderDies: () => Promise<void>;

test.beforeEach(async ({ portal, sample, signIn }) => {
  senderDies = await letSenderLive(portal.databaseUrl);
  email = `zoya-${randomUUID()}@portal.test`;
  const { id } = await portal.database.article.findUniqueOrThrow({ where: { slug: sample.article } });
  await aReadersData(portal.database, { email, articleId: id });
  await signIn('admin@portal.test');
});

test.afterEach(async ({ portal: { database } }) => {
  await senderDies();
  await database.comment.deleteMany({ where: { OR: [{ email }, { name: 'Имя удалено' }] } });
  await database.feedbackMessage.deleteMany({ where: { email } });
  await database.letter.deleteMany({ where: { recipient: email } });
  await database.subscriber.deleteMany({ where: { email } });
});

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('an administrator finds a reader’s data, exports them and erases them', async ({ page, sample }) => {
    await page.goto('/editor');
    await page.getByRole('link', { name: 'Персональные данные' }).click();
    await search(page);
    await expect(page.getByRole('main')).toContainText(
      'хранится: 3 комментария, 1 сообщение, подписка, 3 письма.',
    );
    expect(page.url()).not.toContain('zoya');

    const file = await exported(page);
    expect(file).toMatchObject({ 'адрес электронной почты': email, подписка: { состояние: 'действует' } });

    await page.getByRole('link', { name: 'Удалить данные' }).click();
    await page.getByLabel('Основание').selectOption('Отзыв согласия');
    await page.getByLabel('Дата документа').fill(portalDay(new Date()));
    await page.getByLabel('Входящий номер').fill('П-12/26');
    await page.getByRole('radio', { name: 'Оставить текст' }).check();
    await page.getByRole('checkbox', { name: 'Понимаю' }).check();
    await page.getByRole('button', { name: 'Удалить данные' }).click();

    await expect(page.getByRole('status')).toContainText(
      'Удалено: 2 комментария, 1 сообщение, подписка, 3 письма.',
    );
    await expect(page.getByRole('status')).toContainText('Отозвать не удалось: 1 письмо');
    await expect(page.getByRole('main')).toContainText('хранится: ничего.');
    await expect(page.getByRole('listitem').filter({ hasText: '№ П-12/26' })).toContainText('Отзыв согласия');
    await page.goto(`/news/${sample.article}`);
    await expect(page.getByText('Комментарий published.')).toBeVisible();
    await expect(page.getByText('Зоя Климова')).toHaveCount(0);
  });

  test('what is missing is told field by field, and nothing is erased', async ({ page, portal }) => {
    await page.goto('/editor/personal-data');
    await page.getByRole('button', { name: 'Найти' }).click();
    await expect(page.getByLabel('Электронная почта')).toHaveAccessibleDescription(/Введите адрес/);
    await search(page);
    await page.getByRole('link', { name: 'Удалить данные' }).click();
    await page.getByLabel('Входящий номер').fill('Климова');
    await page.getByRole('button', { name: 'Удалить данные' }).click();

    await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(5);
    await expect(page.getByLabel('Входящий номер')).toHaveValue('Климова');
    await page.getByRole('link', { name: 'Выберите, что сделать' }).click();
    await expect(page.getByRole('radio').first()).toBeFocused();
    expect(await portal.database.comment.count({ where: { email } })).toBe(3);
  });

  test('an old link leads to the search and says why', async ({ page }) => {
    await page.goto('/editor/personal-data/an-old-link');

    await expect(page).toHaveURL('/editor/personal-data?again=ended');
    await expect(page.getByRole('status')).toContainText('Найденное доступно один час.');
  });
});

test('axe finds nothing on a form that came back', async ({ page }) => {
  await page.goto('/editor/personal-data');
  await search(page);
  await page.getByRole('link', { name: 'Удалить данные' }).click();
  await page.getByRole('button', { name: 'Удалить данные' }).click();

  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('an editor gets neither the page nor the file', async ({ page, portal, signIn }) => {
  await signIn('editor@portal.test');
  const pageAnswer = await page.request.get('/editor/personal-data');
  const fileAnswer = await page.request.post('/editor/personal-data/export', {
    form: { found: 'token' },
    headers: { Origin: portal.origin },
  });

  expect(pageAnswer.status()).toBe(403);
  expect(fileAnswer.status()).toBe(403);
  await page.goto('/editor');
  await expect(page.getByRole('link', { name: 'Персональные данные' })).toHaveCount(0);
});

test('no file for other sites, for strangers, for plain links', async ({ page, portal, request }) => {
  const file = '/editor/personal-data/export';
  const form = { found: 'token' };
  const foreign = await page.request.post(file, { form, headers: { Origin: 'https://evil.example' } });
  const stranger = await request.post(file, {
    ...{ form, maxRedirects: 0 },
    headers: { Origin: portal.origin },
  });

  expect(foreign.status()).toBe(403);
  expect(stranger.status()).toBe(303);
  expect(stranger.headers().location).toMatch(/^\/editor\/login\?/);
  expect((await page.request.get(file)).status()).toBe(405);
});

test('the file of an old link is the search, which says why', async ({ page, portal }) => {
  const answer = await page.request.post('/editor/personal-data/export', {
    ...{ form: { found: 'an-old-link' }, maxRedirects: 0 },
    headers: { Origin: portal.origin },
  });

  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/editor/personal-data?again=ended');
});

async function search(page: Page): Promise<void> {
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByRole('button', { name: 'Найти' }).click();
}

async function exported(page: Page): Promise<unknown> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Выгрузить' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`personal-data-${portalDay(new Date())}.json`);
  return JSON.parse(await readFile(await file.path(), 'utf8'));
}
