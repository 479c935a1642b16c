import { expect, test } from '@/tests/support/browser';

test('a reader goes from the home page to an article, and the headlines say which one it is @both-ways', async ({
  page,
}) => {
  await page.goto('/');
  const lead = page.getByRole('article').getByRole('heading', { level: 2 }).getByRole('link');
  const title = (await lead.textContent()) ?? '';

  await lead.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const headlines = page.getByRole('region', { name: 'Лента новостей' });
  await expect(headlines.locator('[aria-current="page"]')).toHaveText(title);
});

test('the calendar names each day with news, and leads to it @both-ways', async ({ page }) => {
  await page.goto('/archive');
  const day = page
    .getByRole('table')
    .getByRole('link', { name: /^\d+ \S+ \d{4} года, \d+ новост/ })
    .last();
  const [date, count] = ((await day.textContent()) ?? '').split(', ');

  await day.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Новости за ${date}`);
  await expect(page.getByRole('main').getByText(count ?? '', { exact: true })).toBeVisible();
});

test('the search field of any page finds words in any form @both-ways', async ({ page }) => {
  await page.goto('/archive');
  await page.getByRole('searchbox').fill('ветераном');
  await page.keyboard.press('Enter');

  await expect(page.getByText(/^Найден. \d+\s\S+ по запросу «ветераном»\.$/)).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/ветеран/i);
});

test('a search that finds nothing offers ways on', async ({ page }) => {
  await page.goto('/search?q=xqzxqz');

  await expect(page.getByText('По запросу «xqzxqz» ничего не найдено.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Категории новостей' })).toBeVisible();
});

for (const address of ['/no-such-page', '/news/no-such-news', '/news/page/999', '/archive/1999/01']) {
  test(`at ${address} a whole page says that there is nothing @without-script`, async ({ page }) => {
    const answer = await page.goto(address);

    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Страница не найдена');
    await expect(page.getByRole('heading', { name: 'Лента новостей' })).toBeVisible();
  });
}

test('what became of an article is said at its address', async ({ page, portal, sample }) => {
  await portal.database.oldSlug.create({ data: { slug: 'staryj-adres', articleId: sample.articleId } });

  const ofWithdrawn = await page.goto(`/news/${sample.withdrawn}`);
  expect(ofWithdrawn?.status()).toBe(200);
  await expect(page.getByText('Причина: В тексте были неверные сроки.')).toBeVisible();
  await expect(page.locator('[data-article-body]')).toHaveCount(0);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);

  const ofRemoved = await page.goto(`/news/${sample.removed}`);
  expect(ofRemoved?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Новость удалена');

  const ofOldAddress = await page.request.get('/news/staryj-adres', { maxRedirects: 0 });
  expect(ofOldAddress.status()).toBe(308);
  expect(ofOldAddress.headers().location).toBe(`/news/${sample.article}`);
});

test('the first page of a list has one address', async ({ page }) => {
  const answer = await page.request.get('/news/page/1', { maxRedirects: 0 });

  expect([answer.status(), answer.headers().location]).toEqual([308, '/news']);
});

test('a page of a list names its neighbours and itself @both-ways', async ({ page }) => {
  await page.goto('/news');
  await page.getByRole('link', { name: 'Следующая' }).click();

  await expect(page).toHaveURL(/\/news\/page\/2$/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/news\/page\/2$/);
  await expect(page.locator('link[rel=prev]')).toHaveAttribute('href', /\/news$/);
  await expect(
    page.getByRole('navigation', { name: 'Страницы списка' }).locator('[aria-current]'),
  ).toHaveText(/2$/);
});

test('an action card whose term is over says so and leads to the newer news', async ({ page, sample }) => {
  await page.goto(`/news/${sample.expired}`);

  await expect(page.getByText(/^Срок закончился 1\sмарта\s2024\sгода/)).toBeVisible();
  await page.getByRole('region', { name: 'Что нужно сделать' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/news\/vyplata-veteranam-truda$/);
  await expect(page.getByRole('link', { name: /файл ICS/ })).toBeVisible();
});

test('the print page has the address as a QR code and no menus', async ({ page }) => {
  await page.goto('/news/vyplata-veteranam-truda/print');

  await expect(page.getByRole('img', { name: 'QR-код с адресом этой новости' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('with images hidden no page asks for any', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'display', value: 'v1.i0', url: baseURL ?? '' }]);
  for (const address of ['/', '/news', '/news/vyplata-veteranam-truda']) {
    await page.goto(address);
    await expect(page.locator('img')).toHaveCount(0);
    await expect(page.getByText(/^Изображение: /).first()).toBeVisible();
  }
});

test('programs that know no other address for the sign find it at /favicon.ico', async ({ request }) => {
  const answer = await request.get('/favicon.ico');

  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/x-icon']);
});
