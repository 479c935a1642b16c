import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@/tests/support/browser';
import { beginDraft } from '@/tests/support/desk';
import { aPreviewLink } from '@/tests/support/preview-links';
import { pressPublish } from '@/tests/support/publishing';

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a draft is shown to somebody without an account until the link is withdrawn', async ({
    page,
    browser,
    portal,
    javaScriptEnabled,
  }) => {
    await beginDraft(page, 'Черновик для руководителя', javaScriptEnabled);
    await page.getByRole('link', { name: 'Показать без входа в редакцию' }).click();
    await page.getByRole('button', { name: 'Сделать ссылку' }).click();
    const address = await givenAddress(page);
    await expect(page.getByRole('listitem').filter({ hasText: 'действует до' })).toHaveCount(1);

    const outside = await visitor(browser, portal.origin);
    await outside.goto(address);
    await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Черновик для руководителя');
    const bar = outside.getByRole('complementary', { name: 'Предварительный просмотр' });
    await expect(bar).toContainText('Ссылка действует до');

    await page.getByRole('button', { name: /^Отозвать/ }).click();
    await expect(page.getByText('Ссылка отозвана: по ней больше ничего не открыть.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Отозвать/ })).toHaveCount(0);
    const answer = await outside.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Просмотр закрыт');
    await outside.context().close();
  });

  test('after publication the link leads to the news', async ({ page, portal, javaScriptEnabled }) => {
    const desk = await beginDraft(page, 'Скоро на сайте', javaScriptEnabled);
    const articleId = desk.split('/').at(-1) ?? '';
    const token = await aPreviewLink(portal.database, { articleId });
    await pressPublish(page);
    await page.waitForURL(/done=published/);

    await page.goto(`/preview/${token}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Новость уже опубликована');
    await page.getByRole('link', { name: 'Читать новость' }).click();
    await expect(page).toHaveURL(/\/news\//);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Скоро на сайте');
  });
});

test('a preview is kept, listed and told to nobody', async ({ request, sample }) => {
  for (const token of [sample.previewToken, 'no-such']) {
    const answer = await request.get(`/preview/${token}`);

    expect(answer.headers(), token).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("script-src 'self';"),
    });
    expect(await answer.text()).toContain('<meta name="robots" content="noindex, nofollow"');
  }
});

test('wrong, expired and withdrawn links get one and the same page', async ({ request, portal, sample }) => {
  const articleId = sample.draftId;
  const week = 7 * 24 * 3_600_000;
  const before = (milliseconds: number) => new Date(Date.now() - milliseconds);
  const tokens = [
    'no-such',
    'A'.repeat(43),
    await aPreviewLink(portal.database, { articleId, createdAt: before(week) }),
    await aPreviewLink(portal.database, { articleId, createdAt: before(1000), withdrawnAt: new Date() }),
  ];

  const pages = await Promise.all(tokens.map((token) => pageOf(token)));

  expect(new Set(pages).size).toBe(1);

  async function pageOf(token: string) {
    const answer = await request.get(`/preview/${token}`);
    expect(answer.status()).toBe(404);
    return (await answer.text()).replaceAll(token, '…');
  }
});

test('a preview is read in the display mode of its reader, with its pictures', async ({
  page,
  portal,
  sample,
  chooseDisplay,
}) => {
  const { id: photoId } = await portal.database.media.findFirstOrThrow({ where: { kind: 'picture' } });
  const { id: articleId } = await portal.database.article.findFirstOrThrow({
    where: { state: 'unpublished', id: { not: sample.draftId } },
  });
  await portal.database.edition.updateMany({ where: { articleId }, data: { photoId } });
  await chooseDisplay({ scheme: '2', size: '200' });

  await page.goto(`/preview/${await aPreviewLink(portal.database, { articleId })}`);

  await expect(page.locator('html')).toHaveAttribute('data-scheme', '2');
  await expect(page.locator('html')).toHaveAttribute('data-size', '200');
  const photo = page.getByRole('main').locator('img').first();
  await expect(photo).toHaveJSProperty('complete', true);
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('whoever may not edit the article gets no links', async ({ page, signIn, sample }) => {
  await signIn('author@portal.test');

  expect((await page.request.get(`/editor/articles/${sample.articleId}/preview-links`)).status()).toBe(403);
});

async function givenAddress(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Ссылка готова' })).toBeVisible();
  const link = page.getByRole('link', { name: /\/preview\/[\w-]{43}/ });
  return (await link.getAttribute('href')) ?? '';
}

async function visitor(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  return context.newPage();
}
