import type { Page } from '@playwright/test';

export type WrittenArticle = { title: string; lead?: string; body?: string };

/** Fills the form of a new article as an editor does, in the first category and of the first source. */
export async function writeArticle(page: Page, { title, lead, body }: WrittenArticle): Promise<void> {
  await page.goto('/editor/articles/new');
  await page.getByLabel('Заголовок').fill(title);
  await page.getByLabel('Вводный абзац').fill(lead ?? 'Главное в одном предложении.');
  await bodyField(page).fill(body ?? 'Подробности в центре социального обслуживания.');
  await page.getByLabel('Рубрика').selectOption({ index: 1 });
  await page.getByLabel('Источник').selectOption({ index: 1 });
}

/** The text area with HTML or, with script, the editor in its place. */
function bodyField(page: Page) {
  return page.getByRole('textbox', { name: 'Текст', exact: true });
}

/** Publishes what the form holds; answers the article's address for readers. */
export async function publish(page: Page): Promise<string> {
  await pressPublish(page);
  const address = await page.getByRole('link', { name: 'Посмотреть на сайте' }).getAttribute('href');
  if (!address) throw new Error('The article was not published.');
  return address;
}

/** The article's own page at the desk, after `publish` or a save led there. */
export function deskAddress(page: Page): string {
  return new URL(page.url()).pathname;
}

/** Sends what the form holds on to readers, past the second pair of eyes: for tests that are about something else. */
export async function pressPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'К проверке и публикации' }).click();
  await page.getByText('Опубликовать без проверки').first().click();
  await page.getByLabel('Почему нельзя подождать').fill('Отключение воды уже началось');
  const smallChange = page.getByLabel(/^Правка мелкая/);
  if (await smallChange.isVisible()) await smallChange.check();
  await page.getByRole('button', { name: 'Опубликовать без проверки' }).click();
}
