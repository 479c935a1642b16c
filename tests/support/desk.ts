import { type Page, test } from '@playwright/test';
import { sessionCookie } from './session';
import { DEMO_PASSWORD } from './templates';
import { portalOfWorker } from './worker-portal';

/** Signs in as one of the demo people and opens a page of the desk. Administrators would be asked for a code. */
export async function openDesk(
  page: Page,
  role: 'author' | 'editor' | 'admin',
  address: string,
): Promise<void> {
  if (role === 'admin') {
    const portal = portalOfWorker(test.info().parallelIndex);
    await page.context().addCookies([await sessionCookie(portal, 'admin@portal.test')]);
    await page.goto(address);
    return;
  }
  await page.goto(address);
  await page.getByLabel('Электронная почта').fill(`${role}@portal.test`);
  await page.getByLabel('Пароль').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.waitForURL((url) => url.pathname === address);
}

/** Types the body of an article: into the editor, or as HTML into the text area that stands there without script. */
export async function writeBody(page: Page, words: string, hasScript: boolean): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Текст', exact: true });
  if (!hasScript) return body.fill(`<p>${words}</p>`);
  await page.getByRole('toolbar', { name: 'Оформление текста' }).waitFor();
  await body.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
}

export async function fillArticle(page: Page, title: string): Promise<void> {
  await page.getByLabel('Заголовок', { exact: true }).fill(title);
  await page.getByLabel('Вводный абзац').fill('Заявление можно подать до конца месяца.');
  await page.getByLabel('Рубрика').selectOption({ index: 1 });
  await page.getByLabel('Источник').selectOption({ index: 1 });
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
}

/** A draft of the editor, opened in the form. Answers its address. */
export async function beginDraft(page: Page, title: string, hasScript: boolean): Promise<string> {
  await openDesk(page, 'editor', '/editor/articles/new');
  await fillArticle(page, title);
  await writeBody(page, 'Первый текст.', hasScript);
  await save(page);
  await page.waitForURL(/done=saved/);
  return new URL(page.url()).pathname;
}
