import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { signInAsEditor } from '@/tests/support/sign-in';

const done = (page: Page) => page.getByRole('status').first();
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).check();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test.beforeEach(async ({ portal, page, sample }) => {
  const { database } = portal;
  await database.rateLimit.deleteMany();
  await database.comment.deleteMany({ where: { state: { not: 'published' } } });
  const article = await database.article.findUniqueOrThrow({ where: { slug: sample.commented } });
  await database.comment.createMany({
    data: ['Роза', 'Семён', 'Тимур'].map((name) => ({
      ...{ name, text: `Пишет ${name}.`, articleId: article.id, consentVersion: 1 },
      visitor: name === 'Роза' ? randomUUID() : 'flood',
    })),
  });
  await signInAsEditor(page);
});

test.afterEach(async ({ portal }) => {
  await portal.database.comment.deleteMany({ where: { name: { in: ['Роза', 'Семён', 'Тимур'] } } });
});

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a moderator publishes, thinks again and publishes', async ({ page }) => {
    await page.getByRole('link', { name: 'Комментарии ждут проверки: 3' }).click();
    await tick(page, 'Роза');
    await press(page, 'Опубликовать выбранные');
    await expect(done(page)).toContainText('Опубликовано: 1 комментарий.');
    await expect(page.getByText('Пишет Роза.')).toHaveCount(0);

    await press(page, 'Отменить: вернуть на проверку');
    await expect(done(page)).toContainText('Возвращено на проверку: 1 комментарий.');
    await expect(page.getByText('Пишет Роза.')).toBeVisible();
  });

  test('a flood of one sender is rejected with one button', async ({ page }) => {
    await page.goto('/editor/comments');
    await press(page, /^Отклонить все .* от этого отправителя.*Семён/);

    await expect(done(page)).toContainText('Отклонено: 2 комментария.');
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await page.getByRole('link', { name: 'Отклонённые' }).click();
    await expect(page.getByText('Причина: Массовая отправка')).toHaveCount(2);
  });

  test('one text from many senders is rejected with one button', async ({ page, portal }) => {
    await portal.database.comment.updateMany({
      where: { name: { in: ['Роза', 'Семён', 'Тимур'] } },
      data: { text: 'Купите наши лекарства.' },
    });
    await page.goto('/editor/comments');
    await press(page, /^Отклонить все 3 комментария с таким же текстом.*Роза/);

    await expect(done(page)).toContainText('Отклонено: 3 комментария.');
    await expect(page.getByText('Все комментарии проверены.')).toBeVisible();
  });

  test('nothing ticked is told', async ({ page }) => {
    await page.goto('/editor/comments');
    await press(page, 'Отклонить выбранные');

    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Отметьте хотя бы один комментарий',
    );
  });

  test('the press service answers, and readers see it', async ({ page, sample }) => {
    await page.goto('/editor/comments');
    await tick(page, 'Тимур');
    await press(page, 'Опубликовать выбранные');
    await expect(done(page)).toContainText('Опубликовано: 1 комментарий.');
    await page.goto('/editor/comments?state=published');
    const item = page.getByRole('listitem').filter({ hasText: 'Пишет Тимур.' });
    await item.getByText('Ответить от имени пресс-службы').click();
    await item.getByRole('textbox', { name: 'Ответ пресс-службы' }).fill('Спасибо, Тимур.');
    await item.getByRole('button', { name: 'Сохранить ответ' }).click();
    await expect(item.getByText('Ответ сохранён, читатели уже видят его.')).toBeVisible();

    await page.goto(`/news/${sample.commented}/comments/page/2`);
    await expect(page.getByText('Спасибо, Тимур.')).toBeVisible();
  });
});

test('all comments of the page are chosen and rejected by keyboard', async ({ page }) => {
  await page.goto('/editor/comments');
  await page.getByRole('button', { name: 'Выбрать все на странице' }).press('Enter');
  await page.getByLabel('Причина отказа').selectOption('Не о новости');
  await page.getByRole('button', { name: 'Отклонить выбранные' }).press('Enter');

  await expect(done(page)).toContainText('Отклонено: 3 комментария.');
  await expect(page.getByText('Все комментарии проверены.')).toBeVisible();
});

test('axe finds nothing on the moderators’ page', async ({ page }) => {
  for (const state of ['waiting', 'published', 'rejected']) {
    await page.goto(`/editor/comments?state=${state}`);
    expect(await accessibilityFaults(page), state).toEqual([]);
  }
});
