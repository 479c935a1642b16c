import type { APIRequestContext } from '@playwright/test';
import { announceChange } from '@/lib/db/announce';
import type { PrismaClient } from '@/lib/db/generated/client';
import { expect, test } from '@/tests/support/browser';

const SAVED_WITHIN = 30_000;

/** A browser that nobody else has. */
function browserNumber(number: number): Record<string, string> {
  return { 'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.${number}` };
}

test('what is read stands on the home page and beside articles; robots, prefetches and reloading do not count', async ({
  request,
  portal: { database },
}) => {
  await database.readerCount.deleteMany();
  await renew(database);
  const home = async () => (await request.get('/')).text();
  await expect.poll(async () => boxOf(await home())).toBe('');

  const slugs = await sixSlugs(database);
  const [first, second, third, fourth, fifth, shunned] = slugs;
  for (const [place, slug] of slugs.slice(0, 5).entries()) await read(request, slug, timesOf(place));
  await shun(request, shunned ?? '');
  for (const [place, slug] of slugs.slice(0, 5).entries()) {
    await expect
      .poll(() => countOf(database, slug), { timeout: SAVED_WITHIN })
      .toBeGreaterThanOrEqual(timesOf(place));
    expect(await countOf(database, slug)).toBeLessThan(timesOf(place) + 2);
  }

  await renew(database);
  await expect.poll(async () => slugsIn(boxOf(await home()))).toEqual([first, second, third, fourth, fifth]);
  expect(boxOf(await (await request.get(`/news/${first}`)).text())).toContain('aria-current="page"');
});

test('the list is no link too many for the keyboard: five, numbered, under a heading @both-ways', async ({
  page,
  portal: { database },
}) => {
  const articles = await database.article.findMany({ where: { state: 'published' }, take: 5 });
  const day = new Date(new Date().toISOString().slice(0, 10));
  await database.readerCount.deleteMany();
  await database.readerCount.createMany({
    data: articles.map(({ id }, place) => ({ articleId: id, day, count: 90 - place })),
  });
  await renew(database);
  await page.goto('/');
  const box = page.getByRole('region', { name: 'Самое читаемое за неделю' });

  await expect(box.getByRole('listitem')).toHaveCount(5);
  await box.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/news/${articles[0]?.slug}$`));
});

/** Far enough apart that what other tests read changes no order. */
function timesOf(place: number): number {
  return 13 - 2 * place;
}

async function read(request: APIRequestContext, slug: string | undefined, times: number): Promise<void> {
  for (let number = 0; number < times; number += 1) {
    const headers = browserNumber(number);
    await request.get(`/news/${slug}`, { headers });
    // Reloaded.
    await request.get(`/news/${slug}`, { headers });
  }
}

/** Everything that is no reading, and more of it than of any reading. */
async function shun(request: APIRequestContext, slug: string): Promise<void> {
  for (let number = 0; number < 12; number += 1) {
    const headers = browserNumber(100 + number);
    const agent = `Mozilla/5.0 (compatible; YandexBot/3.${number}; +http://yandex.com/bots)`;
    await request.get(`/news/${slug}`, { headers: { 'user-agent': agent } });
    await request.get(`/news/${slug}`, { headers: { ...headers, 'sec-purpose': 'prefetch' } });
    await request.head(`/news/${slug}`, { headers });
    await request.get(`/news/${slug}/print`, { headers });
  }
}

/** As a change of the portal does; without it a page is up to a minute old. */
async function renew(database: PrismaClient): Promise<void> {
  await database.$transaction((transaction) => announceChange(transaction, ['/', '/news/*']));
}

async function sixSlugs(database: PrismaClient): Promise<string[]> {
  const articles = await database.article.findMany({
    where: { state: 'published' },
    orderBy: { publishedAt: 'desc' },
    take: 6,
    select: { slug: true },
  });
  return articles.map(({ slug }) => slug);
}

async function countOf(database: PrismaClient, slug: string): Promise<number> {
  const sum = await database.readerCount.aggregate({ where: { article: { slug } }, _sum: { count: true } });
  return sum._sum.count ?? 0;
}

function boxOf(html: string): string {
  return /<section aria-labelledby="most-read">.*?<\/section>/s.exec(html)?.[0] ?? '';
}

function slugsIn(html: string): string[] {
  return [...html.matchAll(/href="\/news\/([a-z0-9-]+)"/g)].map(([, slug = '']) => slug);
}
