import type { Page } from '@playwright/test';
import { displayFields } from '@/lib/display/rules';
import { expect, test } from '@/tests/support/browser';

/** A link without script, a button with it. */
const openerOf = (page: Page) => page.locator('#display-opener');
const panelOf = (page: Page) => page.getByRole('region', { name: 'Настройка режима отображения' });
const choose = (page: Page, choice: string) => page.getByRole('radio', { name: choice, exact: true }).check();
const apply = (page: Page) => page.getByRole('button', { name: 'Применить' }).click();
const chosenOf = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const savedCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'display')?.value;

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a reader sets colours and size once, and every page keeps them', async ({ page }) => {
    await page.goto('/');
    await openerOf(page).click();
    await choose(page, 'Белым по чёрному');
    await choose(page, '200 %');
    await apply(page);

    await expect(page.getByText('Настройки применены.').filter({ visible: true })).toBeVisible();
    await expect(panelOf(page)).toBeVisible();
    await page.goto('/news');
    expect(await chosenOf(page)).toEqual({ scheme: '2', size: '200' });
    await expect(panelOf(page)).toBeHidden();
  });

  test('«Настройки по умолчанию» leaves no trace', async ({ page, request, chooseDisplay }) => {
    await chooseDisplay({ scheme: '5', line: '2', images: '0' });
    await page.goto('/news#display-panel');
    await page.getByRole('button', { name: 'Настройки по умолчанию' }).click();

    await expect.poll(() => savedCookie(page)).toBeUndefined();
    expect(await chosenOf(page)).toEqual({});
    const untouched = await (await request.get('/news')).text();
    expect(await (await page.request.get('/news')).text()).toBe(untouched);
  });

  test('the page of its own offers the same settings', async ({ page }) => {
    await page.goto('/display-settings');
    await choose(page, 'С засечками');
    await apply(page);

    await expect.poll(() => savedCookie(page)).toBe('v1.f2');
    await expect(page.getByText('Настройки применены.').filter({ visible: true })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'С засечками' })).toBeChecked();
    await expect(page.getByRole('group', { name: 'Цветовая схема' })).toHaveCount(1);
  });

  test('every choice has words of its own and room for a finger', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/#display-panel');

    const groups = panelOf(page).getByRole('group');
    await expect(groups).toHaveCount(displayFields.length);
    for (const label of await panelOf(page).locator('label').all()) {
      const box = await label.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    for (const choice of ['Чёрным по белому', '100 %', 'Ч/б', 'Во всю ширину'])
      await expect(page.getByRole('radio', { name: choice, exact: true })).toBeVisible();
  });
});

test.describe('without script', { tag: '@without-script' }, () => {
  test('the answer leads back to the same page, with the message in focus', async ({ page }) => {
    await page.goto('/search?q=выплата#display-panel');
    await choose(page, 'Узкая');
    await apply(page);

    expect(decodeURI(page.url())).toMatch(/\/search\?q=выплата#display-saved$/);
    await expect(page.locator('#display-saved')).toBeFocused();
  });

  test('«Закрыть панель» closes it and leads back to the opener', async ({ page }) => {
    await page.goto('/');
    await openerOf(page).click();
    await page.getByRole('link', { name: 'Закрыть панель' }).click();

    await expect(panelOf(page)).toBeHidden();
    await expect(openerOf(page)).toBeFocused();
  });

  test('the keyboard is enough, and Enter means «Применить»', async ({ page }) => {
    await page.goto('/');
    await openerOf(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Закрыть панель' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await expect(page.locator('#display-saved')).toBeFocused();
    expect(await chosenOf(page)).toEqual({ scheme: '1' });
  });
});

test.describe('with script', () => {
  test('the opener is a button that says whether the panel is open', async ({ page }) => {
    await page.goto('/');
    const opener = page.getByRole('button', { name: 'Настройка режима отображения' });
    await expect(opener).toHaveAttribute('aria-expanded', 'false');
    await opener.press('Space');
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await expect(panelOf(page)).toBeVisible();
    await page.getByRole('radio', { name: '125 %' }).focus();
    await page.keyboard.press('Escape');

    await expect(panelOf(page)).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('a change shows at once, is announced and kept, and the focus stays', async ({ page }) => {
    await page.goto('/#display-panel');
    await choose(page, 'Большой');

    expect(await chosenOf(page)).toEqual({ kerning: '2' });
    await expect(panelOf(page).getByRole('status')).toHaveText('Настройки применены.');
    expect(await savedCookie(page)).toBe('v1.k2');
    await expect(page.getByRole('radio', { name: 'Большой', exact: true })).toBeFocused();
    expect(page.url()).toMatch(/#display-panel$/);
  });

  test('hidden pictures leave the content, and come back', async ({ page, sample }) => {
    await page.goto(`/news/${sample.article}#display-panel`);
    await choose(page, 'Скрыть');
    await expect(page.getByText('Изображение:').first()).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);

    await choose(page, 'Показать');
    await expect(page.locator('main img').first()).toBeVisible();
  });

  test.describe('when the portal does not answer', () => {
    test.use({ expectedComplaints: [/ERR_FAILED/] });

    test('a change that could not be kept says so', async ({ page }) => {
      await page.goto('/#display-panel');
      await page.route('**/display', (route) => route.abort());
      await choose(page, 'Ч/б');

      await expect(panelOf(page).getByRole('status')).toContainText('сохранить их не удалось');
    });
  });
});
