import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from './templates';

/** Signs the demo editor in, as a person does. */
export async function signInAsEditor(page: Page): Promise<void> {
  await page.goto('/editor/login');
  await page.getByLabel('Электронная почта').fill('editor@portal.test');
  await page.getByLabel('Пароль').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Рабочий стол');
}
