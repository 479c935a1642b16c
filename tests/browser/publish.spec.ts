import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { portalDay } from '@/lib/shared/dates';
import { expect, test } from '@/tests/support/browser';
import { deskAddress, publish, writeArticle } from '@/tests/support/publishing';

test('what an editor publishes is there for every reader at the next request @both-ways', async ({
  page,
  request,
  sample,
  signIn,
}) => {
  const title = aTitle('Открыт новый зал');
  const lists = ['/', '/news', `/news/${sample.article}`, archiveOfToday(), '/rss.xml'];
  // All of them are kept now, without the news.
  expect(await placesOf(title, lists, request)).toEqual([]);
  await signIn();
  await writeArticle(page, { title });

  const address = await publish(page);

  expect(await placesOf(title, [address, ...lists], request)).toEqual([address, ...lists]);
});

test('a withdrawn article leaves the lists and says why at its address @both-ways', async ({
  page,
  request,
  signIn,
}) => {
  const title = aTitle('Приём переносится');
  await signIn();
  await writeArticle(page, { title });
  const address = await publish(page);
  const lists = ['/', '/news', archiveOfToday()];
  expect(await placesOf(title, lists, request)).toEqual(lists);

  await page.goto(`${deskAddress(page)}/withdraw`);
  await page.getByLabel('Причина').fill('Указан неверный день приёма.');
  await page.getByRole('button', { name: 'Снять с публикации' }).click();
  await expect(page.getByText('Новость снята с публикации.')).toBeVisible();

  expect(await placesOf(title, lists, request)).toEqual([]);
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('Указан неверный день приёма.');
});

test('a new address leaves the old one leading to it for ever @both-ways', async ({
  page,
  request,
  signIn,
}) => {
  await signIn();
  await writeArticle(page, { title: aTitle('Справку можно получить за день') });
  const oldAddress = await publish(page);
  const slug = `spravka-${randomUUID().slice(0, 8)}`;

  await page.getByRole('button', { name: 'Начать новую редакцию' }).click();
  await page.getByLabel('Адрес').fill(slug);
  const newAddress = await publish(page);

  expect(newAddress).toBe(`/news/${slug}`);
  const answer = await request.get(oldAddress, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, newAddress]);
});

test('while a new edition is being written, readers have the old one @both-ways', async ({
  page,
  request,
  signIn,
}) => {
  const title = aTitle('Расписание автобуса');
  await signIn();
  await writeArticle(page, { title });
  const address = await publish(page);

  await page.getByRole('button', { name: 'Начать новую редакцию' }).click();
  await page.getByLabel('Вводный абзац').fill('Этого ещё никто не должен видеть.');
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await expect(page.getByText('Черновик сохранён').first()).toBeVisible();

  const text = await (await request.get(address)).text();
  expect(text).toContain(title);
  expect(text).not.toContain('Этого ещё никто не должен видеть.');
});

function aTitle(words: string): string {
  return `${words} (${randomUUID().slice(0, 8)})`;
}

function archiveOfToday(): string {
  return `/archive/${portalDay(new Date()).replaceAll('-', '/')}`;
}

/** Those of the addresses where the words are to be read. */
async function placesOf(words: string, addresses: string[], request: APIRequestContext): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses)
    if ((await (await request.get(address)).text()).includes(words)) found.push(address);
  return found;
}
