import { randomUUID } from 'node:crypto';
import { expect, test } from '@/tests/support/browser';
import { hostileQueries } from '@/tests/support/hostile-queries';

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a reader narrows a search down, changes the order, takes a filter away', async ({ page, portal }) => {
    const { category } = portal.sample;
    await page.goto('/search?q=центр');
    const all = (await page.getByText(/^Найден/).textContent()) ?? '';
    await page.getByText('Рубрика, источник, даты').click();
    await page.getByLabel('Рубрика').selectOption(category);
    await page.getByLabel('С дня').fill('2020-01-01');
    await page.getByRole('button', { name: 'Искать с этими условиями' }).click();

    await expect(page).toHaveURL(new RegExp(`category=${category}.*from=2020-01-01`));
    await expect(page.getByRole('heading', { name: 'Условия поиска' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Убрать условие' })).toHaveCount(2);
    await expect(page.getByLabel('Рубрика')).toHaveValue(category);
    await expect(page.locator('mark').first()).toBeVisible();

    await page.getByRole('link', { name: 'Показать сначала новые' }).click();
    await expect(page.getByText('Сначала новые.')).toBeVisible();
    await page.getByRole('link', { name: 'Убрать условие «Рубрика»' }).click();
    await expect(page).not.toHaveURL(/category/);
    await expect(page).toHaveURL(/sort=date/);
    await page.getByRole('link', { name: 'Убрать условие «С дня»' }).click();
    await expect(page.getByText(/^Найден/)).toHaveText(all);
  });

  test('wrong days are told beside their fields, and what was typed stays', async ({ page }) => {
    await page.goto('/search?q=центр&from=вчера&to=2026-02-30');

    await expect(page.getByLabel('С дня')).toHaveValue('вчера');
    await expect(page.getByLabel('С дня')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('По день')).toHaveValue('2026-02-30');
    await expect(page.getByText('Такой даты нет')).toHaveCount(2);
    await expect(page.getByText('Исправьте даты, и мы поищем.')).toBeVisible();

    await page.getByLabel('С дня').fill('1.1.2020');
    await page.getByLabel('По день').fill('');
    await page.getByRole('main').getByRole('button', { name: 'Найти' }).click();
    await expect(page.getByText(/^Найден/)).toBeVisible();
  });

  test('who finds nothing is told what to do, and pages are called by their numbers', async ({ page }) => {
    await page.goto('/search?q=%22xqzxqz%22 пенсия&page=2');

    await expect(page).toHaveTitle(/^"xqzxqz" пенсия — поиск по новостям, страница 2/);
    await expect(page.getByRole('heading', { name: 'Что можно сделать' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'пенсия', exact: true }).click();
    await expect(page).toHaveURL(/q=%D0%BF/);
    await expect(page.getByText(/^Найден/)).toBeVisible();
  });

  test('what was typed in the other keyboard layout is offered in the right one', async ({ page }) => {
    await page.goto('/search?q=dsgkfns');
    const offer = page.getByText('Возможно, вы искали');
    await expect(offer).toBeVisible();
    await page.getByRole('link', { name: 'выплаты', exact: true }).click();

    await expect(page.getByRole('searchbox', { name: 'Что найти' }).last()).toHaveValue('выплаты');
    await expect(page.getByText(/^Найден/)).toBeVisible();
    await expect(offer).toHaveCount(0);
  });

  test('later pages are reached, robots are not led there, and a page too far says so', async ({ page }) => {
    await page.goto('/search?from=2000-01-01');
    const next = page.getByRole('link', { name: 'Следующая' });
    await expect(next).toHaveAttribute('rel', 'next nofollow');
    await next.click();
    await expect(page.getByRole('link', { name: 'Страница 2' })).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);

    await page.goto('/search?from=2000-01-01&page=40');
    await expect(page.getByText('Страницы 40 нет.')).toBeVisible();
    await page.getByRole('link', { name: /^Открыть последнюю/ }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  });

  test('an editor says which words mean the same, mends them and takes them away', async ({
    page,
    signIn,
  }) => {
    const [one, other, third] = [named('вомбат'), named('кенгуру'), named('коала')];
    await signIn('editor@portal.test');
    await page.goto('/editor/structure');
    await page.getByRole('link', { name: 'Слова с одним значением' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Слова с одним значением');
    const words = page.getByLabel('Слова и выражения');
    await words.fill(one);
    await page.getByRole('button', { name: 'Добавить слова' }).click();
    await expect(words).toHaveAttribute('aria-invalid', 'true');
    await expect(words).toHaveValue(one);

    await words.fill(`${one}\n${other}`);
    await page.getByRole('button', { name: 'Добавить слова' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'добавлены' })).toBeVisible();
    await page.getByRole('link', { name: `${one}, ${other}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(one);

    await words.fill(`${one}\n${third}`);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Сохранено' })).toBeVisible();
    await page.getByText('Удалить эти слова').click();
    await page.getByRole('button', { name: 'Удалить' }).click();
    await expect(page).toHaveURL(/\/editor\/structure\/synonyms$/);
    await expect(page.getByRole('main')).not.toContainText(third);
  });
});

test('hostile queries are answered, and never with an outage', async ({ request }) => {
  for (const query of hostileQueries.map((text) => text.slice(0, 1500))) {
    const answer = await request.get(`/search?q=${encodeURIComponent(wellFormed(query))}`);
    expect([query, answer.status()]).toEqual([query, 200]);
  }
  const endless = await request.get(`/search?q=${encodeURIComponent('я'.repeat(10_000))}`);
  expect(endless.status()).toBe(200);
  expect(await endless.text()).toContain('Запрос слишком длинный');
  for (const address of [
    '%00',
    '%ED%A0%80',
    '%FF%FE',
    '%',
    '%u0041',
    'a&q=b',
    'a&page=-1',
    'a&page=999999&sort=x',
  ]) {
    const { status } = await request
      .get(`/search?q=${address}`)
      .then((answer) => ({ status: answer.status() }));
    expect([address, [200, 400].includes(status)]).toEqual([address, true]);
  }
  const filters = hostileQueries.map((text) => encodeURIComponent(wellFormed(text.slice(0, 100))));
  for (const text of filters.slice(0, 60)) {
    const answer = await request.get(
      `/search?q=центр&category=${text}&source=${text}&from=${text}&to=${text}`,
    );
    expect([text, answer.status()]).toEqual([text, 200]);
  }
});

/** A word of letters that nobody else has. */
function named(word: string): string {
  return word + randomUUID().replace(/[\d-]/g, '');
}

/** Half a sign cannot be written into an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
