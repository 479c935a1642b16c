import { randomUUID } from 'node:crypto';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { beginDraft, openDesk, save, writeBody } from '@/tests/support/desk';
import { pressPublish } from '@/tests/support/publishing';

const aTitle = () => `Приём до пятого ${randomUUID().slice(0, 8)}`;

test('whoever saves second sees both texts and loses nothing @both-ways', async ({
  page,
  browser,
  portal,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  const address = await beginDraft(page, title, javaScriptEnabled);
  const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled });
  const colleague = await context.newPage();
  await openDesk(colleague, 'admin', address);
  await colleague.getByLabel('Вводный абзац').fill('Успейте до десятого числа.');
  await save(colleague);
  await colleague.getByText(/Черновик сохранён в/).waitFor();

  await page.getByLabel('Вводный абзац').fill('Успейте до седьмого числа.');
  await save(page);

  const panel = page.getByRole('region', { name: 'Новость изменили, пока вы работали' });
  await expect(panel.locator('section del')).toContainText('десятого');
  await expect(panel.locator('section ins')).toContainText('седьмого');
  await expect(page.getByLabel('Вводный абзац')).toHaveValue('Успейте до седьмого числа.');
  if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);

  await panel.getByRole('button', { name: 'Сохранить мой текст поверх' }).click();
  await page.getByText(/Черновик сохранён в/).waitFor();
  await colleague.goto(address);
  await expect(colleague.getByLabel('Вводный абзац')).toHaveValue('Успейте до седьмого числа.');
});

test('a text whose edition was published meanwhile may begin the next edition @both-ways', async ({
  page,
  browser,
  portal,
  javaScriptEnabled,
}) => {
  const address = await beginDraft(page, aTitle(), javaScriptEnabled);
  const colleague = await (await browser.newContext({ baseURL: portal.origin, javaScriptEnabled })).newPage();
  await openDesk(colleague, 'admin', address);
  await pressPublish(colleague);
  await colleague.waitForURL(/done=published/);

  await page.getByLabel('Вводный абзац').fill('Ещё одно предложение.');
  await save(page);
  await page.getByRole('button', { name: 'Сохранить мой текст поверх' }).click();

  await page.getByText(/Черновик сохранён в/).waitFor();
  await colleague.goto(address);
  await expect(colleague.getByText(/Новая редакция № 2/)).toBeVisible();
  await expect(colleague.getByLabel('Вводный абзац')).toHaveValue('Ещё одно предложение.');
});

test('Enter in a field never saves over the text of somebody else', async ({ page, browser, portal }) => {
  const address = await beginDraft(page, aTitle(), true);
  const colleague = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await openDesk(colleague, 'admin', address);
  await colleague.getByLabel('Вводный абзац').fill('Текст коллеги.');
  await save(colleague);
  await colleague.getByText(/Черновик сохранён в/).waitFor();
  await page.getByLabel('Вводный абзац').fill('Мой текст.');
  await save(page);
  await page.getByRole('region', { name: 'Новость изменили, пока вы работали' }).waitFor();

  await page.getByLabel('Метки').press('Enter');
  await expect(page.getByText('Сохраняем…')).toHaveCount(0);

  await colleague.goto(address);
  await expect(colleague.getByLabel('Вводный абзац')).toHaveValue('Текст коллеги.');
});

test('two texts are put together by choosing, part by part, with the keyboard', async ({
  page,
  browser,
  portal,
}) => {
  const address = await beginDraft(page, aTitle(), true);
  const colleague = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await openDesk(colleague, 'admin', address);
  await writeBody(colleague, 'Текст коллеги.', true);
  await colleague.getByLabel('Метки').fill('приём');
  await save(colleague);
  await colleague.getByText(/Черновик сохранён в/).waitFor();

  await page.getByLabel('Вводный абзац').fill('Мой вводный абзац.');
  await writeBody(page, 'Мой текст.', true);
  await page.getByRole('button', { name: 'Собрать текст из двух' }).press('Enter');
  const lead = page.getByRole('group', { name: 'Вводный абзац' });
  await expect(lead.getByRole('radio', { name: 'Мой текст' })).toBeChecked();
  await expect(
    page.getByRole('group', { name: 'Метки' }).getByRole('radio', { name: /^Сохранённый/ }),
  ).toBeChecked();
  const body = page.getByRole('group', { name: 'Текст, место 1 из 1' });
  await expect(body.getByRole('radio', { name: 'Оба' })).toBeChecked();
  await body.getByRole('radio', { name: 'Оба' }).press('ArrowUp');
  await expect(body.getByRole('radio', { name: /^Сохранённый/ })).toBeChecked();
  await body.getByRole('radio', { name: /^Сохранённый/ }).press('ArrowDown');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Перенести в форму' }).press('Enter');

  await expect(page.getByText(/^Сохранено в/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Новость изменили, пока вы работали' })).toHaveCount(0);
  await colleague.goto(address);
  await expect(colleague.locator('textarea[name=body]')).toHaveValue(
    '<p>Текст коллеги.</p><p>Мой текст.</p>',
  );
  await expect(colleague.getByLabel('Вводный абзац')).toHaveValue('Мой вводный абзац.');
  await expect(colleague.getByLabel('Метки')).toHaveValue('приём');
});
