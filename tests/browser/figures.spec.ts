import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { monthName, monthOf, usualPeriod } from '@/lib/figures/period.rules';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test.beforeEach(({ signIn }) => signIn());

  test('the editor sees the last year, chooses a month, takes its table away', async ({ page }) => {
    const month = monthOf(new Date());
    await page.goto('/editor');
    await page.getByRole('link', { name: 'Цифры', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Цифры');
    const months = page.getByRole('table', { name: 'Новости по месяцам и рубрикам' });
    await expect(months.getByRole('row')).toHaveCount(1 + 12 + 1);

    await page.getByLabel('С месяца', { exact: true }).selectOption(month);
    await page.getByLabel('По месяц', { exact: true }).selectOption(month);
    await page.getByRole('button', { name: 'Показать' }).click();
    await expect(page).toHaveURL(`/editor/figures?from=${month}&to=${month}`);
    await expect(months.getByRole('row')).toHaveCount(1 + 1 + 1);
    await expect(page.getByLabel('С месяца', { exact: true })).toHaveValue(month);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Выгрузить в CSV.+Новости по месяцам и рубрикам/ }).click();
    expect((await download).suggestedFilename()).toBe(`publications-${month}-${month}.csv`);
    const lines = (await readFile(await (await download).path(), 'utf8')).split('\r\n');
    expect(lines).toHaveLength(4);
    const row = months.getByRole('row', { name: monthName(month) });
    expect(lines[1]).toBe(
      `"${monthName(month)}";${(await numbersOf(row)).map((cell) => `"${cell}"`).join(';')}`,
    );
  });

  test('the number of news is that of the database', async ({ page, portal }) => {
    const { from } = usualPeriod(new Date());
    const count = await portal.database.article.count({
      where: { publishedAt: { gte: new Date(`${from}-01T00:00:00+03:00`), lte: new Date() } },
    });
    await page.goto('/editor/figures');
    const total = page.getByRole('table', { name: 'Новости по месяцам и рубрикам' }).getByRole('row').last();

    expect((await numbersOf(total))[0]).toBe(String(count));
  });

  test('a time before everything says that there was nothing', async ({ page }) => {
    await page.goto('/editor/figures?from=2001-01&to=2001-12');

    await expect(page.getByText('За это время ничего не публиковали.')).toBeVisible();
    await expect(page.getByText('За это время комментариев не было.')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Новости по рубрикам' })).toHaveCount(0);
  });
});

test('each plot says in words what it shows', async ({ page, signIn }) => {
  await signIn();
  await page.goto('/editor/figures');

  const plots = page.getByRole('main').getByRole('img');
  await expect(plots.first()).toHaveAccessibleName(/^Новости по месяцам, .+ Опубликовано: больше всего \d+/);
  for (const plot of await plots.all()) await expect(plot).toHaveAccessibleName(/\d/);
});

test('columns differ by pattern, and none stands out of its plot', async ({ page, signIn }) => {
  await signIn();
  await page.goto('/editor/figures');
  const plot = page.getByRole('img', { name: /^Комментарии по месяцам/ });

  const fills = await plot
    .locator('rect[class*=column]')
    .evaluateAll((columns) => columns.map((column) => column.getAttribute('fill')));
  expect(new Set(fills).size).toBeGreaterThan(1);
  const room = await plot.boundingBox();
  for (const column of await plot.locator('rect[class*=column]').all()) {
    const box = await column.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((room?.y ?? 0) - 1);
    expect(box?.height).toBeGreaterThan(0);
  }
});

for (const scheme of ['1', '2', '3', '4', '5'] as const) {
  test(`axe finds nothing in the figures in scheme ${scheme}`, async ({ page, signIn, chooseDisplay }) => {
    await signIn();
    await chooseDisplay({ scheme });
    await page.goto('/editor/figures');

    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test('an author gets neither the page nor a file nor the link', async ({ page, portal, signIn }) => {
  await signIn('author@portal.test');

  expect((await page.request.get('/editor/figures')).status()).toBe(403);
  const file = await page.request.post('/editor/figures/export', {
    headers: { Origin: portal.origin },
    form: { table: 'comments' },
  });
  expect(file.status()).toBe(403);
  await page.goto('/editor');
  await expect(page.getByRole('link', { name: 'Цифры', exact: true })).toHaveCount(0);
});

function numbersOf(row: ReturnType<Page['getByRole']>): Promise<string[]> {
  return row.getByRole('cell').allTextContents();
}
