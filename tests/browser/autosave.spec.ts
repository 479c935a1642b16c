import { randomUUID } from 'node:crypto';
import { expect, test } from '@/tests/support/browser';
import { beginDraft, openDesk, save } from '@/tests/support/desk';

const aTitle = () => `Запись на приём ${randomUUID().slice(0, 8)}`;

test.use({ expectedComplaints: [/ERR_INTERNET_DISCONNECTED/] });

test('what is written is saved by itself, without an edition or an entry of the log', async ({
  page,
  portal,
}) => {
  const address = await beginDraft(page, aTitle(), true);
  await page.getByLabel('Вводный абзац').fill('Запишитесь до пятницы.');
  await expect(page.getByText('Есть несохранённые изменения')).toBeVisible();
  await expect(page.getByText(/^Сохранено в \d\d:\d\d$/)).toBeVisible();

  const articleId = address.split('/').at(-1) ?? '';
  const editions = await portal.database.edition.findMany({ where: { articleId } });
  expect(editions).toMatchObject([{ lead: 'Запишитесь до пятницы.' }]);
  const entries = await portal.database.auditEntry.findMany({ where: { subjectId: articleId } });
  expect(entries.map(({ action }) => action)).toEqual(['article.create']);
});

test('a new article is begun under the hands of who writes it', async ({ page }) => {
  await openDesk(page, 'editor', '/editor/articles/new');
  const title = page.getByLabel('Заголовок', { exact: true });
  await title.click();
  await page.keyboard.type('Приём ');
  await page.waitForURL(/\/editor\/articles\/[\da-f-]{36}$/);
  await expect(title).toBeFocused();
  await page.keyboard.type(randomUUID().slice(0, 8));
  await expect(page.getByText(/^Сохранено в/)).toBeVisible();
  const typed = await title.inputValue();

  await page.reload();
  await expect(title).toHaveValue(typed);
  await save(page);
  await expect(page.getByText(/Черновик сохранён в/)).toBeVisible();
});

test('who comes back to an article that was begun by itself meets its text', async ({ page }) => {
  const words = aTitle();
  await openDesk(page, 'editor', '/editor/articles/new');
  const title = page.getByLabel('Заголовок', { exact: true });
  await title.fill(words);
  await page.waitForURL(/\/editor\/articles\/[\da-f-]{36}$/);
  await expect(page.getByText(/^Сохранено в/)).toBeVisible();
  const address = page.url();
  await page.getByRole('link', { name: 'Библиотека' }).click();
  await page.waitForURL(/\/editor\/media$/);

  await page.goBack();
  await page.waitForURL(address);
  await expect(title).toHaveValue(words);
  await expect(page.getByRole('heading', { name: 'Создание новости' })).toHaveCount(0);
});

test('that a draft was saved is no longer said once new words are unsaved', async ({ page }) => {
  await beginDraft(page, aTitle(), true);
  const note = page.getByRole('status').filter({ hasText: 'Черновик сохранён в' });
  await expect(note).toBeVisible();
  await page.getByLabel('Вводный абзац').pressSequentially('Ещё');
  await expect(note).toHaveCount(0);
  await expect(page.getByText(/^Сохранено в/)).toBeVisible();
  await expect(note).toHaveCount(0);
});

test('the button of a form that was begun by itself saves the same article', async ({ page, portal }) => {
  const title = aTitle();
  await openDesk(page, 'editor', '/editor/articles/new');
  await page.getByLabel('Заголовок', { exact: true }).fill(title);
  await page.waitForURL(/\/editor\/articles\/[\da-f-]{36}$/);
  await page.getByLabel('Вводный абзац').fill('Главное.');
  await save(page);
  await page.waitForURL(/done=saved/);

  const editions = await portal.database.edition.findMany({ where: { title } });
  expect(editions).toMatchObject([{ lead: 'Главное.' }]);
});

test('a minute without a line costs no word, and saving goes on by itself', async ({ page, context }) => {
  await page.clock.install();
  const address = await beginDraft(page, aTitle(), true);
  await context.setOffline(true);
  await page.getByLabel('Вводный абзац').fill('Написано без связи.');
  await page.clock.runFor(3000);
  await expect(page.getByText('Нет связи, текст сохранён в этом браузере')).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByText('Нет связи, текст сохранён в этом браузере')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/^Сохранено в/)).toBeVisible();
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByLabel('Вводный абзац')).toHaveValue('Написано без связи.');
  await expect(other.getByRole('heading', { name: /несохранённый текст/ })).toHaveCount(0);
});

test('a tab that is closed without a line leaves its text, which comes back when it is asked for', async ({
  page,
  context,
}) => {
  const address = await beginDraft(page, aTitle(), true);
  await context.setOffline(true);
  await page.getByLabel('Вводный абзац').fill('Написано перед закрытием.');
  await expect(page.getByText('Нет связи, текст сохранён в этом браузере')).toBeVisible();
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(address);
  const offer = again.getByRole('region', { name: /В этом браузере есть несохранённый текст от \d\d:\d\d/ });
  await expect(offer).toBeVisible();
  await expect(again.getByLabel('Вводный абзац')).not.toHaveValue('Написано перед закрытием.');
  await offer.getByText('Чем он отличается').click();
  await expect(offer.locator('section ins')).toContainText('Написано перед закрытием');
  await offer.getByRole('button', { name: 'Вернуть' }).click();
  await expect(again.getByLabel('Вводный абзац')).toHaveValue('Написано перед закрытием.');
  await expect(again.getByText(/^Сохранено в/)).toBeVisible();

  await again.reload();
  await again.getByRole('toolbar', { name: 'Оформление текста' }).waitFor();
  await expect(offer).toHaveCount(0);
});

test('a text that is discarded is gone for good, and nobody else is ever offered it', async ({
  page,
  context,
  cookieOf,
}) => {
  const address = await beginDraft(page, aTitle(), true);
  await context.setOffline(true);
  await page.getByLabel('Вводный абзац').fill('Моё личное.');
  await expect(page.getByText('Нет связи, текст сохранён в этом браузере')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const mine = await context.cookies();

  const theirs = await context.newPage();
  await context.addCookies([await cookieOf('admin@portal.test')]);
  await theirs.goto(address);
  await theirs.getByRole('toolbar', { name: 'Оформление текста' }).waitFor();
  await expect(theirs.getByRole('button', { name: 'Отбросить' })).toHaveCount(0);

  await context.addCookies(mine);
  await theirs.goto(address);
  await theirs.getByRole('button', { name: 'Отбросить' }).click();
  await expect(theirs.getByRole('button', { name: 'Отбросить' })).toHaveCount(0);
  await theirs.reload();
  await theirs.getByRole('toolbar', { name: 'Оформление текста' }).waitFor();
  await expect(theirs.getByRole('button', { name: 'Отбросить' })).toHaveCount(0);
});

test('a session that ends while somebody writes is told, and after signing in elsewhere saving goes on', async ({
  page,
  context,
}) => {
  const address = await beginDraft(page, aTitle(), true);
  await context.clearCookies();
  await page.getByLabel('Вводный абзац').fill('Писал, пока сеанс закончился.');
  await expect(page.getByRole('heading', { name: 'Вы вышли из редакции' })).toBeVisible();
  await expect(page.getByLabel('Вводный абзац')).toBeFocused();

  const other = await context.newPage();
  await openDesk(other, 'editor', address);
  await expect(page.getByText(/^Сохранено в/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Вы вышли из редакции' })).toHaveCount(0);
});

test('a field that is too long is told beside it, without taking the focus, and the text stays', async ({
  page,
}) => {
  await beginDraft(page, aTitle(), true);
  const lead = page.getByLabel('Вводный абзац');
  await lead.fill('Слово '.repeat(200));
  await expect(page.getByText(/Сократите текст/)).toBeVisible();
  await expect(lead).toBeFocused();
  await expect(page.getByText(/Текст сохранён в этом браузере/)).toBeVisible();

  await lead.fill('Короче.');
  await expect(page.getByText(/^Сохранено в/)).toBeVisible();
  await expect(page.getByText(/Сократите текст/)).toHaveCount(0);
});

test('a browser without room says so plainly', async ({ page, context }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await beginDraft(page, aTitle(), true);
  await context.setOffline(true);
  await page.getByLabel('Вводный абзац').fill('Некуда сохранить.');
  await expect(page.getByText(/Нет связи\. В этом браузере тоже нет места/)).toBeVisible();
});

test('two tabs of one person: the second to write is told and can put its text over', async ({
  page,
  context,
}) => {
  const address = await beginDraft(page, aTitle(), true);
  const other = await context.newPage();
  await other.goto(address);
  await other.getByRole('toolbar', { name: 'Оформление текста' }).waitFor();
  await other.getByLabel('Вводный абзац').fill('Из второй вкладки.');
  await expect(other.getByText(/^Сохранено в/)).toBeVisible();

  await page.getByLabel('Вводный абзац').fill('Из первой вкладки.');
  await expect(page.getByRole('region', { name: 'Новость изменили, пока вы работали' })).toBeVisible();
  await expect(page.getByLabel('Вводный абзац')).toBeFocused();
  const isSaved = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Сохранить мой текст поверх' }).click();
  await isSaved;
  await expect(page.getByRole('region', { name: 'Новость изменили, пока вы работали' })).toHaveCount(0);
  await other.goto(address);
  await expect(other.getByLabel('Вводный абзац')).toHaveValue('Из первой вкладки.');
});
