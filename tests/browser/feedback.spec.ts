import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { answerQuestion } from '@/tests/support/reader-form';
import { signInAsEditor } from '@/tests/support/sign-in';

test.beforeEach(async ({ portal }) => {
  await portal.database.rateLimit.deleteMany();
  await portal.database.feedbackMessage.deleteMany();
});

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a reader writes to the press service, and an editor takes it on', async ({ page }) => {
    await page.goto('/feedback');
    await expect(page.getByText('Это не официальное обращение.')).toBeVisible();
    await page.getByLabel('Имя').fill('Инна');
    await page.getByLabel('Электронная почта').fill('inna@portal.test');
    await page.getByLabel('Тема').fill('Опечатка в новости');
    await page.getByLabel('Сообщение', { exact: true }).fill('Во втором абзаце дважды «из из».');
    await page.getByRole('checkbox', { name: /согласие/ }).check();
    await answerQuestion(page);
    await page.getByRole('button', { name: 'Отправить сообщение' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сообщение получено');

    await signInAsEditor(page);
    await page.getByRole('link', { name: 'Сообщения (1)' }).click();
    await page.getByRole('button', { name: /^Взять в работу.*Опечатка в новости/ }).click();
    await expect(page.getByRole('status').first()).toHaveText('Сообщение взято в работу.');
    await page.getByRole('link', { name: 'В работе' }).click();
    await expect(page.getByRole('heading', { name: 'Опечатка в новости' })).toBeVisible();
  });

  test('an empty form is told field by field', async ({ page }) => {
    await page.goto('/feedback');
    await page.getByRole('button', { name: 'Отправить сообщение' }).click();

    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(6);
    await page.getByRole('link', { name: 'Назовите тему сообщения' }).click();
    await expect(page.getByLabel('Тема')).toBeFocused();
  });
});

test('axe finds nothing on a form that came back', async ({ page }) => {
  await page.goto('/feedback');
  await page.getByRole('button', { name: 'Отправить сообщение' }).click();

  await expect(page.getByRole('alert')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
