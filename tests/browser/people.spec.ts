import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { portalDay } from '@/lib/shared/dates';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { newcomer } from '@/tests/support/signing-in';

test.beforeEach(({ signIn }) => signIn('admin@portal.test'));

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a person is added, signs in, changes role, is disabled; the log has it all', async ({
    page,
    browser,
    portal,
    javaScriptEnabled,
  }) => {
    const name = `Римма ${randomUUID().slice(0, 8)}`;
    const email = `${randomUUID()}@portal.test`;
    const password = await added(page, { name, email });
    const theirs = await signedIn(browser, { email, password, origin: portal.origin, javaScriptEnabled });
    await expect(theirs.getByRole('banner')).toContainText(`${name}, автор`);

    await page.getByRole('link', { name: 'Страница человека' }).click();
    await page.getByRole('radio', { name: /^редактор/ }).check();
    await page.getByRole('button', { name: 'Изменить роль' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Теперь это редактор.' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Роль:' })).toHaveText('Роль: редактор');
    await theirs.goto('/editor');
    await expect(theirs).toHaveURL(/\/editor\/login/);
    await fillSignIn(theirs, { email, password });
    await expect(theirs.getByRole('banner')).toContainText(`${name}, редактор`);

    await page.getByRole('link', { name: 'Отключить человека' }).click();
    await page.getByRole('button', { name: 'Отключить' }).click();
    await expect(page.getByRole('status').first()).toContainText('Человек отключён');
    await theirs.goto('/editor');
    await expect(theirs).toHaveURL(/\/editor\/login/);
    await fillSignIn(theirs, { email, password });
    await expect(theirs.getByRole('main').getByRole('alert')).toContainText('Неверный адрес или пароль');
    await theirs.context().close();

    await page.getByRole('link', { name: 'что меняли в его учётной записи' }).click();
    const entries = page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
    await expect(entries.locator('strong')).toHaveText([
      ...['Отключение человека', 'Смена роли', 'Новый человек в редакции'],
    ]);
    await expect(entries.nth(1)).toContainText('Было: автор');
    await expect(entries.nth(1)).toContainText('Стало: редактор');
  });

  test('what is missing is told beside each field, and what was typed stays', async ({ page }) => {
    await page.goto('/editor/people/new');
    await page.getByLabel('Имя и фамилия').fill('Римма Чудова');
    await page.getByLabel('Электронная почта').fill('не адрес');
    await page.getByRole('button', { name: 'Добавить' }).click();

    await expect(page.getByLabel('Электронная почта')).toHaveAccessibleDescription(/Проверьте адрес/);
    await expect(page.getByRole('radio').first()).toHaveAccessibleDescription(/Выберите роль/);
    await expect(page.getByLabel('Имя и фамилия')).toHaveValue('Римма Чудова');

    await page.getByLabel('Электронная почта').fill('editor@portal.test');
    await page.getByRole('radio', { name: /^автор/ }).check();
    await page.getByRole('button', { name: 'Добавить' }).click();
    await expect(page.getByLabel('Электронная почта')).toHaveAccessibleDescription(/уже есть в списке/);
    await expect(page.getByRole('radio', { name: /^автор/ })).toBeChecked();
  });

  test('access comes back, and a new password is shown in place of the button', async ({ page, portal }) => {
    const { id } = await newcomer(portal.database, 'author');
    await portal.database.person.update({ where: { id }, data: { disabledAt: new Date() } });
    await page.goto(`/editor/people/${id}`);
    await page.getByRole('button', { name: 'Вернуть доступ' }).click();
    await expect(page.getByRole('status').first()).toContainText('Доступ возвращён');

    await page.getByRole('button', { name: 'Дать новый пароль' }).click();
    await expect(page.getByText(/^(?:\w{4}-){3}\w{4}$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Дать новый пароль' })).toHaveCount(0);
  });

  test('the log is filtered by who, what and when, and taken away as a file', async ({ page }) => {
    await page.goto('/editor');
    await page.getByRole('link', { name: 'Журнал изменений' }).click();
    await page.getByLabel('Кто').selectOption({ label: 'без учётной записи: читатели, программы' });
    await page.getByLabel('Что сделано').selectOption('Заполнение новостями для знакомства');
    await page.getByLabel('С дня').fill('2026-01-01');
    await page.getByRole('button', { name: 'Показать' }).click();
    await expect(page.getByRole('status')).toHaveText(/^Найдено: 1\sзапись\.$/);
    await expect(page.getByLabel('Что сделано')).toHaveValue('portal.seed');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Выгрузить в CSV' }).click();
    expect((await download).suggestedFilename()).toBe(`audit-${portalDay(new Date())}.csv`);
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file.split('\r\n')).toHaveLength(3);
    expect(file).toContain('"Заполнение новостями для знакомства";"Портал"');

    await page.getByRole('link', { name: 'Сбросить' }).click();
    await expect(page.getByRole('listitem').getByText('Выгрузка журнала').first()).toBeVisible();
  });
});

test('the log goes on to earlier entries and back to the newest', async ({ page, portal }) => {
  const entry = { personName: 'Подписчик', action: 'subscription.end', subjectType: 'subscriber' };
  const data = Array.from({ length: 51 }, (_, index) => ({ ...entry, subjectId: `${index}` }));
  await portal.database.auditEntry.createMany({ data });
  await page.goto('/editor/audit?action=subscription.end');
  await page.getByRole('link', { name: 'Более ранние' }).click();
  await expect(page).toHaveURL(/before=\d+/);

  await page.getByRole('link', { name: 'К самым новым' }).click();
  await expect(page).toHaveURL('/editor/audit?action=subscription.end');
});

test('oneself is not managed', async ({ page, portal }) => {
  const { id } = await portal.database.person.findUniqueOrThrow({ where: { email: 'admin@portal.test' } });
  await page.goto(`/editor/people/${id}`);

  await expect(page.getByRole('main')).toContainText('Это вы.');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});

test('axe finds nothing on a form that came back, nor on the password that was given', async ({ page }) => {
  await page.goto('/editor/people/new');
  await page.getByRole('button', { name: 'Добавить' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);

  await added(page, { name: 'Римма Чудова', email: `${randomUUID()}@portal.test` });
  await expect(page.getByRole('status')).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('an editor gets neither the pages nor the file nor the links', async ({
  page,
  portal,
  signIn,
  sample,
}) => {
  await signIn('editor@portal.test');
  const person = `/editor/people/${sample.authorId}`;
  for (const address of [
    '/editor/people',
    '/editor/people/new',
    person,
    `${person}/disable`,
    '/editor/audit',
  ]) {
    expect((await page.request.get(address)).status(), address).toBe(403);
  }
  const file = await page.request.post('/editor/audit/export', {
    headers: { Origin: portal.origin },
    form: {},
  });
  expect(file.status()).toBe(403);
  await page.goto('/editor');
  await expect(page.getByRole('link', { name: /^(Люди|Журнал изменений)$/ })).toHaveCount(0);
});

test('a person who is not there is «not found»', async ({ page }) => {
  expect((await page.request.get('/editor/people/no-such')).status()).toBe(404);
  expect((await page.request.get(`/editor/people/${randomUUID()}/disable`)).status()).toBe(404);
});

/** Adds an author by the form; answers the password that is shown. */
async function added(page: Page, { name, email }: { name: string; email: string }): Promise<string> {
  await page.goto('/editor/people');
  await page.getByRole('link', { name: 'Добавить человека' }).click();
  await page.getByLabel('Имя и фамилия').fill(name);
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByRole('radio', { name: /^автор/ }).check();
  await page.getByRole('button', { name: 'Добавить' }).click();
  await expect(page.getByRole('heading', { name: 'Человек добавлен' })).toBeVisible();
  return (await page.getByText(/^(?:\w{4}-){3}\w{4}$/).textContent()) ?? '';
}

type Theirs = { email: string; password: string; origin: string; javaScriptEnabled: boolean };

/** A browser of their own. */
async function signedIn(browser: Browser, { origin, javaScriptEnabled, ...given }: Theirs): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto('/editor');
  await fillSignIn(page, given);
  return page;
}

async function fillSignIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();
}
