import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { fillArticle, openDesk, writeBody } from '@/tests/support/desk';

const aTitle = () => `Запись на приём ${randomUUID().slice(0, 8)}`;

test('written, returned with a remark, mended, checked and published by somebody else @both-ways', async ({
  page,
  browser,
  portal,
  request,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  await openDesk(page, 'author', '/editor/articles/new');
  await fillArticle(page, title);
  await writeBody(page, 'Записывайтесь с понедельника.', javaScriptEnabled);
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Новость отправлена на проверку' })).toBeVisible();
  const address = new URL(page.url()).pathname;

  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled });
  const editor = await context.newPage();
  await openDesk(editor, 'editor', '/editor');
  const waiting = editor.getByRole('region', { name: 'Ждут проверки' });
  await waiting.getByRole('link', { name: title }).click();
  await editor.getByRole('link', { name: 'Проверка и публикация' }).click();
  await editor.getByLabel('Что исправить').fill('Добавьте телефон записи.');
  await editor.getByRole('button', { name: 'Вернуть на доработку' }).click();
  await expect(
    editor.getByRole('status').filter({ hasText: 'Новость возвращена на доработку' }),
  ).toBeVisible();

  await page.goto(address);
  await expect(page.getByText('Возвращена на доработку. Читатели')).toBeVisible();
  const remarks = page.getByRole('region', { name: 'Замечания коллег' });
  await expect(remarks.getByText('Добавьте телефон записи.')).toBeVisible();
  await remarks.getByRole('button', { name: 'Учтено' }).click();
  await expect(remarks.getByText('Учтённые замечания: 1')).toBeVisible();
  await page.getByLabel('Вводный абзац').fill('Телефон записи — 122.');
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Новость отправлена на проверку' })).toBeVisible();

  await editor.goto(`${address}/check`);
  await editor.getByRole('button', { name: 'Опубликовать' }).click();
  await editor.waitForURL(/done=published/);
  const live = await editor.getByRole('link', { name: 'Посмотреть на сайте' }).getAttribute('href');
  expect(await (await request.get(live ?? '')).text()).toContain('Телефон записи — 122.');
});

test('what was published without a check waits on the desk until another editor has looked @both-ways', async ({
  page,
  browser,
  portal,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  const check = await draftOnCheck(page, title, javaScriptEnabled);
  await expect(page.getByText('Последним текст меняли вы')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Опубликовать', exact: true })).toHaveCount(0);
  await page.getByText('Опубликовать без проверки').first().click();
  await page.getByRole('button', { name: 'Опубликовать без проверки' }).click();
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveText('Напишите почему');
  await page.getByLabel('Почему нельзя подождать').fill('Авария на теплотрассе.');
  await page.getByRole('button', { name: 'Опубликовать без проверки' }).click();
  await page.waitForURL(/done=published/);
  await page.goto(check);
  await expect(page.getByText('Причина: Авария на теплотрассе.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Проверено, всё верно' })).toHaveCount(0);

  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled });
  const colleague = await context.newPage();
  await openDesk(colleague, 'admin', '/editor');
  const unchecked = colleague.getByRole('region', { name: 'Опубликованы без проверки' });
  await unchecked.getByRole('link', { name: title, exact: true }).click();
  await colleague.getByRole('link', { name: 'Проверка и публикация' }).click();
  await colleague.getByRole('button', { name: 'Проверено, всё верно' }).click();
  await expect(
    colleague.getByRole('status').filter({ hasText: 'после публикации новость проверена' }),
  ).toBeVisible();
  await colleague.goto('/editor');
  await expect(unchecked.getByRole('link', { name: title, exact: true })).toHaveCount(0);
});

test('a new edition says what has changed, or that it is small @both-ways', async ({
  page,
  browser,
  portal,
  javaScriptEnabled,
}) => {
  await draftOnCheck(page, aTitle(), javaScriptEnabled);
  await publishUnchecked(page);
  await page.getByRole('button', { name: 'Начать новую редакцию' }).click();
  await page.waitForURL(/done=begun/);
  await page.getByLabel('Вводный абзац').fill('Приём по вторникам и средам.');
  await page.getByRole('button', { name: 'К проверке и публикации' }).click();
  await page.waitForURL(/\/check$/);
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await expect(page.getByText('Текст ждёт проверки.')).toBeVisible();

  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled });
  const colleague = await context.newPage();
  await openDesk(colleague, 'admin', new URL(page.url()).pathname);
  await colleague.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(colleague.getByRole('main').getByRole('alert')).toContainText('отметьте, что правка мелкая');
  await colleague.getByLabel(/^Правка мелкая/).check();
  await colleague.getByRole('button', { name: 'Опубликовать' }).click();
  await colleague.waitForURL(/done=published/);
});

test('a removed article is gone for readers, its text stays in the history @both-ways', async ({
  page,
  request,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  await draftOnCheck(page, title, javaScriptEnabled);
  await publishUnchecked(page);
  const live = (await page.getByRole('link', { name: 'Открыть на сайте' }).getAttribute('href')) ?? '';
  await page.getByRole('link', { name: 'Удалить с сайта' }).click();
  await page.getByLabel('Причина').fill('Названа фамилия заявителя.');
  await page.getByRole('button', { name: 'Удалить навсегда' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Новость удалена с сайта' })).toBeVisible();

  expect((await request.get(live)).status()).toBe(410);
  await page.getByRole('link', { name: 'История' }).click();
  await page.getByRole('link', { name: 'Редакция № 1' }).click();
  await expect(page.getByText(title).first()).toBeVisible();
});

test('a draft that was given up leaves the desk and comes back from the history @both-ways', async ({
  page,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  const check = await draftOnCheck(page, title, javaScriptEnabled);
  await page.goto(check.replace('/check', '/discard'));
  await page.getByRole('button', { name: 'Отложить черновик' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Черновик отложен' })).toBeVisible();
  await page.goto('/editor/articles?state=discarded');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: 'История' }).click();
  await page.getByRole('link', { name: 'Редакция № 1' }).click();
  await page.getByRole('button', { name: 'Вернуть эту редакцию' }).click();
  await expect(page.getByText('Черновик. Читатели его не видят')).toBeVisible();
});

test('several drafts are sent on at once, and what one lacks is told @both-ways', async ({
  page,
  javaScriptEnabled,
}) => {
  const words = randomUUID().slice(0, 8);
  await draftOnCheck(page, `Первая новость ${words}`, javaScriptEnabled);
  await page.goto('/editor/articles/new');
  await page.getByLabel('Заголовок', { exact: true }).fill(`Вторая новость ${words}`);
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await page.waitForURL(/done=saved/);

  await page.goto(`/editor/articles?q=${words}`);
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Отметьте в списке');
  await page.getByLabel(`Выбрать: Первая новость ${words}`).check();
  await page.getByLabel(`Выбрать: Вторая новость ${words}`).check();
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();

  const outcome = page.getByRole('status').filter({ hasText: 'Отправлено на проверку' });
  await expect(outcome).toContainText(/Отправлено на проверку: 1\sновость\./);
  await expect(outcome).toContainText(`Вторая новость ${words}: Напишите вводный абзац`);
});

test('axe finds nothing while a text is on review', async ({ page }) => {
  await draftOnCheck(page, aTitle(), true);
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page.getByText('Опубликовать без проверки').first().click();
  await page.getByLabel('Новое замечание').fill('Проверьте телефон.');
  await page.getByRole('button', { name: 'Оставить замечание' }).click();
  await expect(page.getByText('Проверьте телефон.')).toBeVisible();

  expect(await accessibilityFaults(page)).toEqual([]);
});

/** A draft of the editor on «Проверка и публикация»; answers that page's address. */
async function draftOnCheck(page: Page, title: string, hasScript: boolean): Promise<string> {
  await openDesk(page, 'editor', '/editor/articles/new');
  await fillArticle(page, title);
  await writeBody(page, 'Записывайтесь с понедельника.', hasScript);
  await page.getByRole('button', { name: 'К проверке и публикации' }).click();
  await page.waitForURL(/\/check$/);
  return new URL(page.url()).pathname;
}

async function publishUnchecked(page: Page): Promise<void> {
  await page.getByText('Опубликовать без проверки').first().click();
  await page.getByLabel('Почему нельзя подождать').fill('Авария на теплотрассе.');
  await page.getByRole('button', { name: 'Опубликовать без проверки' }).click();
  await page.waitForURL(/done=published/);
}
