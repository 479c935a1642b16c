import { readFileSync } from 'node:fs';
import { expect, test } from '@/tests/support/browser';

test('an editor finds a subscriber by name, state and category, and sees refused letters', async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.goto('/editor');
  await page.getByRole('link', { name: 'Подписчики' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Подписчики');
  await page.getByRole('link', { name: /^Приостановлены \(/ }).click();
  await expect(page.getByText(/Почтовый сервер не принял 3\sписьма подряд/)).toBeVisible();

  const all = page.getByRole('link', { name: /^Все \(/ });
  await all.click();
  // Until its page is there, the form still searches among the suspended ones.
  await expect(all).toHaveAttribute('aria-current', 'page');
  await page.getByLabel('Адрес или имя').fill('фёдор');
  await page.getByRole('button', { name: 'Найти' }).click();
  await expect(page.getByRole('status')).toHaveText(/Найдено: 1\sподписчик\./);
  await expect(page.getByRole('link', { name: 'fyodor@portal.test' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Выгрузить/ })).toHaveCount(0);
});

test('the counts by category lead to those who are counted', async ({ page, signIn }) => {
  await signIn();
  await page.goto('/editor/subscribers');
  await page.getByText('Подписчики по рубрикам').click();
  const families = page.getByRole('group').getByRole('listitem').filter({ hasText: 'Семьям с детьми' });
  const [told = ''] = /\d+(?=\sподписчик)/.exec((await families.textContent()) ?? '') ?? [];
  await families.getByRole('link').click();
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^Найдено: ${told}\\s`));
});

test('an administrator takes away what the list shows as a file', async ({ page, portal, signIn }) => {
  await signIn('admin@portal.test');
  await page.goto('/editor/subscribers?q=vesti');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Выгрузить в CSV (1)' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');

  expect((await download).suggestedFilename()).toMatch(/^podpischiki-\d{4}-\d\d-\d\d\.csv$/);
  expect(file).toContain('"vesti@portal.test";"Газета «Верхнелесские вести»";');
  const entries = await portal.database.auditEntry.count({ where: { action: 'subscriber.export' } });
  expect(entries).toBeGreaterThan(0);
});

test('the file is not for editors, the list not for authors, and neither for anybody else', async ({
  page,
  portal,
  request,
  signIn,
}) => {
  const file = '/editor/subscribers/export';
  const form = { form: { q: '' }, headers: { origin: portal.origin }, maxRedirects: 0 };
  const answer = await request.post(file, form);
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toMatch(/^\/editor\/login/);
  await signIn('author@portal.test');
  expect((await page.request.get('/editor/subscribers')).status()).toBe(403);
  await signIn('editor@portal.test');
  expect((await page.request.post(file, form)).status()).toBe(403);
  await signIn('admin@portal.test');
  const foreign = { ...form, headers: { origin: 'https://elsewhere.example' } };
  expect((await page.request.post(file, foreign)).status()).toBe(403);
  expect((await page.request.post(file, form)).status()).toBe(200);
});
