import { randomUUID } from 'node:crypto';
import { expect, test } from '@/tests/support/browser';
import { writeBody } from '@/tests/support/desk';
import { deskAddress, publish, writeArticle } from '@/tests/support/publishing';

const aTitle = () => `Приём до пятого ${randomUUID().slice(0, 8)}`;

test('an earlier text is found, compared and brought back to readers @both-ways', async ({
  page,
  request,
  signIn,
  javaScriptEnabled,
}) => {
  const title = aTitle();
  await signIn();
  await writeArticle(page, { title, lead: 'Заявление принимают до пятого мая.' });
  const address = await publish(page);
  await page.getByRole('button', { name: 'Начать новую редакцию' }).click();
  await page.getByLabel('Вводный абзац').fill('Заявление принимают до десятого мая.');
  await writeBody(page, 'Подробности в центре социального обслуживания и по телефону.', javaScriptEnabled);
  await publish(page);

  await page.getByRole('link', { name: 'История' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Редакция № 1' })).toContainText('прежняя');
  await page.getByRole('button', { name: 'Сравнить' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Чем отличаются редакции № 1 и № 2');
  const lead = page.locator('section', { has: page.getByRole('heading', { name: 'Вводный абзац' }) });
  await expect(lead.getByRole('deletion')).toHaveText('[удалено: пятого]');
  await expect(lead.getByRole('insertion')).toHaveText('[добавлено: десятого]');
  await expect(page.getByRole('heading', { name: 'Заголовок' })).toHaveCount(0);
  await expect(page.getByRole('insertion').filter({ hasText: 'и по телефону' })).toBeVisible();

  await page.getByRole('link', { name: 'Редакция № 1' }).click();
  await page.getByRole('button', { name: 'Вернуть эту редакцию' }).click();
  await expect(page.getByText('теперь это черновик № 3')).toBeVisible();
  await expect(page.getByLabel('Вводный абзац')).toHaveValue('Заявление принимают до пятого мая.');
  await publish(page);

  expect(await (await request.get(address)).text()).toContain('до пятого мая');
});

test('a draft in work gives way only when that is ticked, and stays in the history @both-ways', async ({
  page,
  signIn,
}) => {
  await signIn();
  await writeArticle(page, { title: aTitle() });
  await publish(page);
  const desk = deskAddress(page);
  await page.getByRole('button', { name: 'Начать новую редакцию' }).click();
  await page.getByLabel('Вводный абзац').fill('Начатое коллегой.');
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await expect(page.getByText('Черновик сохранён').first()).toBeVisible();

  await page.goto(`${desk}/history/1`);
  await page.getByRole('button', { name: 'Вернуть эту редакцию' }).click();
  await expect(page.getByRole('link', { name: /Отметьте, что черновик № 2 можно отложить/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Отложить черновик № 2' }).check();
  await page.getByRole('button', { name: 'Вернуть эту редакцию' }).click();

  await expect(page.getByText('теперь это черновик № 3')).toBeVisible();
  await page.goto(`${desk}/history/2`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Редакция № 2 — отложенный черновик');
  await expect(page.getByText('Начатое коллегой.')).toBeVisible();
});

test('an author finds no history of a draft of somebody else', async ({ page, signIn }) => {
  await signIn();
  await writeArticle(page, { title: aTitle() });
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await page.waitForURL(/done=saved/);
  await signIn('author@portal.test');

  const answer = await page.goto(`${deskAddress(page)}/history`);

  expect(answer?.status()).toBe(403);
});

test('a text that was saved on the way is found, compared and brought back @both-ways', async ({
  page,
  signIn,
}) => {
  await signIn();
  await writeArticle(page, { title: aTitle(), lead: 'Первый вариант.' });
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await page.waitForURL(/done=saved/);
  const desk = deskAddress(page);
  for (const lead of ['Второй вариант.', 'Третий вариант.']) {
    await page.goto(desk);
    await page.getByLabel('Вводный абзац').fill(lead);
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await expect(page.getByText('Черновик сохранён').first()).toBeVisible();
  }

  await page.goto(`${desk}/history`);
  await page.getByText('Сохранённые тексты: 3').click();
  await page.getByRole('button', { name: 'Сравнить' }).click();
  await expect(page.getByRole('deletion').filter({ hasText: 'Первый' })).toBeVisible();
  await page.getByRole('link', { name: 'сохранённый текст' }).click();
  await page.getByRole('checkbox', { name: 'Отложить черновик № 1' }).check();
  await page.getByRole('button', { name: 'Вернуть этот текст' }).click();

  await expect(page.getByText('теперь это черновик № 2')).toBeVisible();
  await expect(page.getByLabel('Вводный абзац')).toHaveValue('Первый вариант.');
});
