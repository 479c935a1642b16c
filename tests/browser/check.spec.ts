import { randomUUID } from 'node:crypto';
import { expect, test } from '@/tests/support/browser';
import { writeBody } from '@/tests/support/desk';
import { deskAddress, writeArticle } from '@/tests/support/publishing';

const aTitle = () => `Выплата ${randomUUID().slice(0, 8)}`;

test('a second editor ticks the facts, and a changed one asks to be ticked again @both-ways', async ({
  page,
  signIn,
}) => {
  await signIn('author@portal.test');
  await writeArticle(page, { title: aTitle(), lead: 'Выплата составит 12 500 рублей.' });
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await page.waitForURL(/done=saved/);
  await expect(page.getByText(/Проверка: 0\s+препятствий, 0\s+замечаний, 1\s+факт/)).toBeVisible();
  const desk = deskAddress(page);
  await page.goto(`${desk}/check`);
  await expect(page.getByRole('button', { name: 'Сохранить отметки' })).toHaveCount(0);

  await signIn();
  await page.goto(`${desk}/check`);
  await page.getByRole('checkbox', { name: '12 500 рублей' }).check();
  await page.getByRole('button', { name: 'Сохранить отметки' }).click();
  await expect(page.getByText('Отметки сохранены. Все факты сверены')).toBeVisible();
  await expect(page.getByText('Сверено:')).toBeVisible();

  await signIn('author@portal.test');
  await page.goto(desk);
  await page.getByLabel('Вводный абзац').fill('Выплата составит 13 000 рублей.');
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await expect(page.getByText('Черновик сохранён').first()).toBeVisible();

  await signIn();
  await page.goto(`${desk}/check`);
  await expect(page.getByText(/было отмечено: 12\s500\sруб\., теперь 13\s000\sруб\./)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: '13 000 рублей' })).not.toBeChecked();
});

test('each finding leads to its place in the text, and a blocker keeps the text back @both-ways', async ({
  page,
  signIn,
  javaScriptEnabled,
}) => {
  await signIn();
  await writeArticle(page, { title: aTitle(), lead: 'Размер ПСУ изменится.' });
  await writeBody(page, 'Приём до 28 ноября.', javaScriptEnabled);
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await page.waitForURL(/done=saved/);
  await page.goto(`${deskAddress(page)}/check`);

  await page.getByRole('link', { name: /^Дата без года/ }).click();

  await expect(page.locator('mark:target')).toHaveText('28 ноября');
  await page.getByRole('link', { name: /^Сокращение не объяснено/ }).click();
  await expect(page.locator('mark:target')).toHaveText('ПСУ');
});

test('a text with a vague link is not published, and the form says why @without-script', async ({
  page,
  signIn,
}) => {
  await signIn();
  await writeArticle(page, { title: aTitle() });
  await writeHtml('<p>Порядок выплаты — <a href="/news">здесь</a>.</p>');
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();

  await expect(page.getByRole('link', { name: /По словам ссылки не понять.*«здесь»/ })).toBeVisible();
  await page.goto(`${deskAddress(page)}/check`);
  await expect(page.getByText(/1\s+препятствие/)).toBeVisible();
  await page.getByRole('link', { name: /^По словам ссылки/ }).click();
  await expect(page.locator('mark:target')).toHaveText('здесь');

  async function writeHtml(html: string) {
    await page.getByRole('textbox', { name: 'Текст', exact: true }).fill(html);
  }
});
