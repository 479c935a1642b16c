import { randomUUID } from 'node:crypto';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { beginDraft, fillArticle, openDesk, save, writeBody } from '@/tests/support/desk';
import { pressPublish } from '@/tests/support/publishing';

const aTitle = () => `Приём заявлений продлён ${randomUUID().slice(0, 8)}`;

test('an editor writes and publishes, and any reader finds it at once @both-ways', async ({
  page,
  browser,
  portal,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  await openDesk(page, 'editor', '/editor/articles/new');
  await fillArticle(page, title);
  await writeBody(page, 'Приём продлён до конца месяца.', javaScriptEnabled);
  await pressPublish(page);
  await expect(page.getByRole('status')).toContainText('Опубликовано');
  const address = await page.getByRole('link', { name: 'Посмотреть на сайте' }).getAttribute('href');

  const reader = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await reader.goto(address ?? '');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(reader.locator('[data-article-body]')).toHaveText('Приём продлён до конца месяца.');
  await reader.goto('/news');
  await expect(reader.getByRole('link', { name: title }).first()).toBeVisible();
});

test('readers keep the old edition until the new one is published @both-ways', async ({
  page,
  request,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  await beginDraft(page, title, javaScriptEnabled);
  await pressPublish(page);
  await page.waitForURL(/done=published/);
  const address = (await page.getByRole('link', { name: 'Открыть на сайте' }).getAttribute('href')) ?? '';
  await page.getByRole('button', { name: 'Начать новую редакцию' }).click();
  await page.waitForURL(/done=begun/);
  await page.getByLabel('Заголовок', { exact: true }).fill(`${title}, второй раз`);
  await save(page);
  await expect(page.getByText(/Черновик сохранён в/)).toBeVisible();
  expect(await (await request.get(address)).text()).not.toContain(`${title}, второй раз`);

  await pressPublish(page);
  await page.waitForURL(/done=published/);

  expect(await (await request.get(address)).text()).toContain(`${title}, второй раз`);
});

test('a withdrawn article tells readers why @both-ways', async ({ page, request, javaScriptEnabled }) => {
  await beginDraft(page, aTitle(), javaScriptEnabled);
  await pressPublish(page);
  await page.waitForURL(/done=published/);
  const address = (await page.getByRole('link', { name: 'Открыть на сайте' }).getAttribute('href')) ?? '';
  await page.getByRole('link', { name: 'Снять с публикации' }).click();
  await page.getByRole('button', { name: 'Снять с публикации' }).click();
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveText(
    'Напишите причину: её увидят читатели',
  );
  await page.getByLabel('Причина').fill('Указан неверный срок.');
  await page.getByRole('button', { name: 'Снять с публикации' }).click();
  await page.waitForURL(/done=withdrawn/);

  expect(await (await request.get(address)).text()).toContain('Указан неверный срок.');
});

test('all that is wrong is said at once, and what was typed stays @both-ways', async ({
  page,
  javaScriptEnabled,
}) => {
  await openDesk(page, 'editor', '/editor/articles/new');
  await writeBody(page, 'Мой текст.', javaScriptEnabled);
  await page.getByLabel('Вводный абзац').fill('Слово '.repeat(200));
  await page.getByLabel('Адрес', { exact: true }).fill('не адрес');
  await save(page);

  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(3);
  await expect(page.getByLabel('Адрес', { exact: true })).toHaveValue('не адрес');
  await expect(page.locator('textarea[name=body]')).toHaveValue('<p>Мой текст.</p>');
  await page.getByRole('link', { name: /латинские/ }).click();
  await expect(page).toHaveURL(/#slug$/);
});

test('a text that may not be submitted yet is saved all the same @both-ways', async ({ page }) => {
  await openDesk(page, 'editor', '/editor/articles/new');
  await page.getByLabel('Заголовок', { exact: true }).fill(aTitle());
  const submit = page.getByRole('button', { name: 'Отправить на проверку' });
  await submit.click();
  await page.waitForURL(/done=unsubmitted/);

  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(4);
  await page.getByLabel('Вводный абзац').fill('Главное.');
  await submit.click();
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(3);
  await expect(page.getByLabel('Вводный абзац')).toHaveValue('Главное.');
});

test('hostile HTML never runs and never breaks the page @without-script', async ({
  page,
  browser,
  portal,
}) => {
  const title = aTitle();
  await openDesk(page, 'editor', '/editor/articles/new');
  await fillArticle(page, title);
  await page
    .locator('textarea[name=body]')
    .fill(
      '<p onclick="alert(1)">До</p></div></article><script>alert(2)</script><svg onload=alert(3)></svg><style>*{display:none}</style><a href="javascript:alert(4)">здесь</a><table><th>После',
    );
  await pressPublish(page);
  await page.waitForURL(/done=published/);
  const address = await page.getByRole('link', { name: 'Открыть на сайте' }).getAttribute('href');

  const reader = await (
    await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: true })
  ).newPage();
  reader.on('dialog', () => {
    throw new Error('It ran.');
  });
  await reader.goto(address ?? '');
  const body = reader.locator('[data-article-body]');
  await expect(body).toContainText('До');
  await expect(body).toContainText('После');
  expect(await body.innerHTML()).not.toMatch(/script|onclick|svg|style|javascript/i);
  await expect(reader.getByRole('contentinfo')).toBeVisible();
});

test('a session that ended while somebody wrote costs no word @both-ways', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  const address = await beginDraft(page, aTitle(), javaScriptEnabled);
  await page.getByLabel('Вводный абзац').fill('Долго писал и не сохранял.');
  await context.clearCookies();
  await save(page);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Вы вышли из редакции');
  await expect(page.getByLabel('Вводный абзац')).toHaveValue('Долго писал и не сохранял.');
  await expect(page.locator('textarea[name=body]')).toHaveValue('<p>Первый текст.</p>');

  await openDesk(await context.newPage(), 'editor', address);
  await save(page);

  await expect(page.getByText(/Черновик сохранён в/)).toBeVisible();
});

test('an author neither publishes nor opens the drafts of others', async ({ page, browser, portal }) => {
  const foreign = await beginDraft(page, aTitle(), true);
  const author = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await openDesk(author, 'author', '/editor/articles/new');

  await expect(author.getByRole('button', { name: 'Сохранить черновик' })).toBeVisible();
  await expect(author.getByRole('button', { name: 'Опубликовать' })).toHaveCount(0);
  expect((await author.goto(foreign))?.status()).toBe(403);
});

test('opening and saving the richest article changes nothing in its text', async ({
  page,
  portal,
  sample,
}) => {
  await openDesk(page, 'editor', `/editor/articles/${sample.articleId}`);
  await page.getByRole('button', { name: 'Начать новую редакцию' }).click();
  const toolbar = page.getByRole('toolbar', { name: 'Оформление текста' });
  await toolbar.waitFor();
  await page.getByRole('textbox', { name: 'Текст', exact: true }).click();
  await page.keyboard.type('я');
  await page.keyboard.press('Backspace');
  await save(page);
  await expect(page.getByText(/Черновик сохранён в/)).toBeVisible();

  const [live, working] = await portal.database.edition.findMany({
    where: { articleId: sample.articleId, state: { in: ['published', 'draft'] } },
    orderBy: { number: 'asc' },
  });
  expect(working?.body).toBe(live?.body);
});

test('the toolbar is one stop for Tab, and arrow keys walk through it', async ({ page }) => {
  await openDesk(page, 'editor', '/editor/articles/new');
  const toolbar = page.getByRole('toolbar', { name: 'Оформление текста' });
  await toolbar.waitFor();
  await page.getByLabel('Вводный абзац').focus();
  await page.keyboard.press('Tab');
  await expect(toolbar.getByRole('button', { name: 'Заголовок 2' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(toolbar.getByRole('button', { name: 'Вернуть' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('важно');

  await expect(page.locator('textarea[name=body]')).toHaveValue('<p><strong>важно</strong></p>');
  await expect(toolbar.getByRole('button', { name: 'Полужирный' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Коротко и ясно')).toBeFocused();
});

test('no letter is lost between a button of the toolbar and the text', async ({ page }) => {
  await openDesk(page, 'editor', '/editor/articles/new');
  const toolbar = page.getByRole('toolbar', { name: 'Оформление текста' });
  await toolbar.waitFor();
  // A busy machine: no frame is drawn any more, and whoever waits for one waits for ever.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await toolbar.getByRole('button', { name: 'Полужирный' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('важно');

  await expect(page.locator('textarea[name=body]')).toHaveValue('<p><strong>важно</strong></p>');
});

test('link, table and quotation are made by keyboard and button', async ({ page }) => {
  await openDesk(page, 'editor', '/editor/articles/new');
  await writeBody(page, 'памятка', true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.getByRole('button', { name: 'Ссылка' }).click();
  await page.getByLabel('Адрес ссылки').fill('/news/pamyatka');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Таблица' }).click();

  const body = page.locator('textarea[name=body]');
  await expect(body).toHaveValue(/^<p><a href="\/news\/pamyatka">памятка<\/a><\/p>/);
  await expect(body).toHaveValue(/<table><thead><tr><th scope="col"><\/th>/);
});

test('axe finds nothing in the form', async ({ page }) => {
  await openDesk(page, 'editor', '/editor/articles/new');
  await page.getByRole('toolbar', { name: 'Оформление текста' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Изображение' }).click();
  await save(page);
  await page.getByRole('main').getByRole('alert').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
