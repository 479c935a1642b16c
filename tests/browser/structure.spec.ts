import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { writeBody } from '@/tests/support/desk';

const named = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test.beforeEach(({ signIn }) => signIn('editor@portal.test'));

  test('a category is added, moves up, gets another address, which the old one leads to, and goes', async ({
    page,
  }) => {
    const name = named('Летний отдых');
    await open(page, 'Рубрики');
    await page.getByLabel('Название').fill(name);
    await page.getByRole('button', { name: 'Добавить рубрику' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Добавлено' })).toContainText(name);

    const items = page.getByRole('main').getByRole('list').getByRole('listitem');
    await expect(items.last()).toContainText(name);
    await page.getByRole('button', { name: `Выше ${name}` }).click();
    await expect(page.getByRole('status').filter({ hasText: 'теперь место' })).toContainText(name);
    await expect(items.last()).not.toContainText(name);

    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Рубрика: ${name}`);
    const old = await page.getByLabel('Адрес', { exact: true }).inputValue();
    // Kept from here on: the redirect has to take its place.
    expect((await page.request.get(`/category/${old}`)).status()).toBe(200);
    const current = randomUUID();
    await page.getByLabel('Адрес', { exact: true }).fill(current);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByRole('status')).toContainText('Сохранено');
    for (const rest of ['', '/page/2']) {
      const answer = await page.request.get(`/category/${old}${rest}`, { maxRedirects: 0 });
      expect(answer.status()).toBe(308);
      expect(answer.headers().location).toBe(`/category/${current}${rest}`);
    }
    expect((await page.request.get(`/category/${current}`)).status()).toBe(200);

    await page.getByRole('button', { name: 'Удалить' }).click();
    await expect(page).toHaveURL(/\/editor\/structure\/categories$/);
    await expect(page.getByRole('main')).not.toContainText(name);
    expect((await page.request.get(`/category/${old}`)).status()).toBe(404);
  });

  test('tags are found and merged, and the old address leads to the one that stays', async ({
    page,
    portal,
  }) => {
    const word = randomUUID().slice(0, 8);
    const [staying, leaving] = [`${word} пенсии`, `${word} пенсия`];
    const slugs = [randomUUID(), randomUUID()] as const;
    await portal.database.tag.createMany({
      data: [
        { name: staying, slug: slugs[0] },
        { name: leaving, slug: slugs[1] },
      ],
    });
    await open(page, 'Метки');
    await page.getByLabel('Найти метку').fill(word);
    await page.getByRole('button', { name: 'Найти' }).click();
    await expect(page).toHaveURL(/q=/);
    await page.getByRole('checkbox', { name: leaving }).check();
    await page.getByRole('button', { name: 'Объединить отмеченные' }).click();
    await expect(page.getByLabel('Какая метка останется')).toHaveAccessibleDescription(/Выберите метку/);

    await page.getByRole('checkbox', { name: leaving }).check();
    await page.getByLabel('Какая метка останется').selectOption(staying);
    await page.getByRole('button', { name: 'Объединить отмеченные' }).click();
    await expect(page.getByRole('status').first()).toContainText(`с меткой «${staying}»`);
    const answer = await page.request.get(`/tag/${slugs[1]}`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([308, `/tag/${slugs[0]}`]);
  });

  test('what is wrong with an item of the menu is told beside the field, and what was typed stays', async ({
    page,
  }) => {
    await open(page, 'Меню сайта');
    await page.getByLabel('Надпись').fill('Туда');
    await page.getByLabel('Адрес ссылки').fill('/no-such-page');
    await page.getByRole('button', { name: 'Добавить пункт меню' }).click();

    await expect(page.getByLabel('Адрес ссылки')).toHaveAccessibleDescription(/нет страницы с таким адресом/);
    await expect(page.getByLabel('Надпись')).toHaveValue('Туда');
  });

  test('a category with news says what needs it and may not be deleted', async ({ page, sample }) => {
    await page.goto(`/editor/structure/categories/${sample.categoryId}`);

    await expect(page.getByRole('main')).toContainText(/Удалить нельзя: используется в \d+\sновост/);
    await expect(page.getByRole('button', { name: 'Удалить' })).toHaveCount(0);
  });
});

test.describe('settings, with and without script', { tag: '@both-ways' }, () => {
  test.beforeEach(({ signIn }) => signIn('admin@portal.test'));

  test('what is saved stands on the site at once, and what is wrong is told beside its field', async ({
    page,
  }) => {
    const name = named('Центром развития');
    await page.goto('/editor/settings');
    await page.getByLabel('Кем поддерживается портал').fill(name);
    await page.getByLabel('Сколько дней открыты комментарии').fill('0');
    await page.getByRole('button', { name: 'Сохранить настройки' }).click();
    await expect(page.getByLabel('Сколько дней открыты комментарии')).toHaveAccessibleDescription(
      /от 1 до 365/,
    );
    await expect(page.getByLabel('Кем поддерживается портал')).toHaveValue(name);

    await page.getByLabel('Сколько дней открыты комментарии').fill('14');
    await page.getByRole('button', { name: 'Сохранить настройки' }).click();
    await expect(page.getByRole('status')).toContainText('Настройки сохранены');
    await expect
      .poll(async () => (await page.request.get('/about')).text(), { timeout: 5000 })
      .toContain(name);
  });

  test('the second of two administrators sees both values and decides', async ({ page, portal }) => {
    await page.goto('/editor/settings');
    const mine = named('моё');
    await page.getByLabel('Горячая линия').fill(mine);
    await portal.database.portalSettings.update({
      where: { id: 1 },
      data: { hotline: 'чужое', version: { increment: 1 } },
    });
    await page.getByRole('button', { name: 'Сохранить настройки' }).click();

    const conflict = page.getByRole('region', { name: 'Настройки изменили' });
    await expect(conflict).toContainText('Сохранено: чужое');
    await expect(conflict).toContainText(`У вас: ${mine}`);
    await page.getByRole('button', { name: 'Сохранить мои настройки поверх' }).click();
    await expect(page.getByRole('status')).toContainText('Настройки сохранены');
    const saved = await portal.database.portalSettings.findUniqueOrThrow({ where: { id: 1 } });
    expect(saved.hotline).toBe(mine);
  });
});

test.describe('pages and consents, with and without script', { tag: '@both-ways' }, () => {
  test.beforeEach(({ signIn }) => signIn('admin@portal.test'));

  test('readers see the new text of a page at once', async ({ page, javaScriptEnabled }) => {
    const words = named('Приём ведём по записи');
    await open(page, 'Страницы');
    await page.getByRole('link', { name: 'О департаменте' }).last().click();
    await expect(page).toHaveURL(/pages\/about/);
    await writeBody(page, words, javaScriptEnabled);
    await page.getByRole('button', { name: 'Сохранить страницу' }).click();
    await expect(page.getByRole('status')).toContainText('Страница сохранена');
    await expect
      .poll(async () => (await page.request.get('/about')).text(), { timeout: 5000 })
      .toContain(words);
  });

  test('the second of two sees the difference, and their words stay', async ({
    page,
    portal,
    javaScriptEnabled,
  }) => {
    await page.goto('/editor/structure/pages/accessibility');
    const mine = named('моё');
    await writeBody(page, mine, javaScriptEnabled);
    await portal.database.page.update({
      where: { slug: 'accessibility' },
      data: { body: '<p>чужое</p>', version: { increment: 1 } },
    });
    await page.getByRole('button', { name: 'Сохранить страницу' }).click();

    const conflict = page.getByRole('region', { name: 'Текст изменили' });
    await expect(conflict.locator('del').filter({ hasText: 'чужое' })).toBeVisible();
    await expect(conflict.locator('ins').filter({ hasText: 'моё' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Сохранить мой текст поверх' }).click();
    await expect(page.getByRole('status')).toContainText('Страница сохранена');
    const saved = await portal.database.page.findUniqueOrThrow({ where: { slug: 'accessibility' } });
    expect(saved.body).toContain(mine);
  });

  test('a new version of a consent stands above the earlier ones', async ({ page, javaScriptEnabled }) => {
    await open(page, 'Согласия');
    await page.goto('/editor/structure/consents/feedback');
    const before = await page.getByText(/^Версия \d+$/).count();
    const words = named('Я согласна');
    await writeBody(page, words, javaScriptEnabled);
    await page.getByRole('button', { name: 'Начать новую версию' }).click();
    await expect(page.getByRole('status')).toContainText('Новая версия действует');
    await expect(page.getByText(/^Версия \d+$/)).toHaveCount(before + 1);
    await expect(page.getByText('действует сейчас')).toHaveCount(1);
    expect(await (await page.request.get('/consent/feedback')).text()).toContain(words);
  });
});

test('axe finds nothing on a form that came back, nor on a conflict', async ({ page, portal, signIn }) => {
  await signIn('admin@portal.test');
  await page.goto('/editor/structure/menu');
  await page.getByRole('button', { name: 'Добавить пункт меню' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.goto('/editor/settings');
  await page.getByLabel('Горячая линия').fill(named('моё'));
  await portal.database.portalSettings.update({
    where: { id: 1 },
    data: { hotline: 'чужое', version: { increment: 1 } },
  });
  await page.getByRole('button', { name: 'Сохранить настройки' }).click();
  await expect(page.getByRole('region', { name: 'Настройки изменили' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('an author has no part in the structure, an editor none in the settings', async ({ page, signIn }) => {
  await signIn('editor@portal.test');
  for (const address of [
    'settings',
    'structure/pages',
    'structure/pages/about',
    'structure/consents/comment',
  ]) {
    expect((await page.request.get(`/editor/${address}`)).status(), address).toBe(403);
  }
  await page.goto('/editor');
  await expect(page.getByRole('link', { name: 'Настройки', exact: true })).toHaveCount(0);

  await page.context().clearCookies();
  await signIn('author@portal.test');
  for (const address of ['', '/categories', '/tags', '/menu']) {
    expect((await page.request.get(`/editor/structure${address}`)).status(), address).toBe(403);
  }
});

async function open(page: Page, list: string): Promise<void> {
  await page.goto('/editor');
  await page.getByRole('link', { name: 'Структура' }).click();
  await expect(page).toHaveURL('/editor/structure');
  await page.getByRole('main').getByRole('link', { name: list }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(list);
}
