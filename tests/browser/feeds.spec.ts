import type { APIRequestContext } from '@playwright/test';
import { FEED_LENGTH } from '@/lib/feeds/rules';
import { expect, test } from '@/tests/support/browser';
import { hasNewsboat, readWithNewsboat } from '@/tests/support/newsboat';
import { childNamed, childrenNamed, parseXml, textsOf } from '@/tests/support/xml';

const FEEDS = [
  { file: 'rss.xml', type: 'application/rss+xml; charset=utf-8', idsIn: idsInRss },
  { file: 'atom.xml', type: 'application/atom+xml; charset=utf-8', idsIn: idsInAtom },
  { file: 'feed.json', type: 'application/feed+json; charset=utf-8', idsIn: idsInJson },
];

for (const { file, type, idsIn } of FEEDS) {
  test(`${file} has the newest news, and the category’s has its own alone`, async ({
    request,
    portal,
    sample,
  }) => {
    const newest = (where: object) =>
      portal.database.article.findMany({
        where: { state: 'published', ...where },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: FEED_LENGTH,
        select: { id: true },
      });
    const idsAt = async (address: string) => {
      const answer = await request.get(address);
      expect(answer.headers()).toMatchObject({ 'content-type': type, 'x-robots-tag': 'noindex' });
      return idsIn(await answer.text());
    };

    expect(await idsAt(`/${file}`)).toEqual((await newest({})).map(({ id }) => `urn:uuid:${id}`));
    const ofCategory = await newest({ liveCategoryId: sample.categoryId });
    expect(await idsAt(`/category/${sample.category}/${file}`)).toEqual(
      ofCategory.map(({ id }) => `urn:uuid:${id}`),
    );
  });

  test(`${file} is not sent twice: by tag and by date, 304`, async ({ request }) => {
    const { etag = '', 'last-modified': changed = '' } = (await request.get(`/${file}`)).headers();
    expect(Number.isNaN(Date.parse(changed))).toBe(false);

    expect((await ask(request, file, { 'If-None-Match': etag })).status()).toBe(304);
    expect((await ask(request, file, { 'If-Modified-Since': changed })).status()).toBe(304);
    expect(
      (await ask(request, file, { 'If-Modified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' })).status(),
    ).toBe(200);
    const head = await request.head(`/${file}`);
    expect(head.headers()).toMatchObject({ etag, 'last-modified': changed });
  });

  test(`${file} of no category is nowhere`, async ({ request }) => {
    expect((await request.get(`/category/no-such/${file}`)).status()).toBe(404);
  });
}

test('what a feed encloses is there, as long and of the kind it says', async ({ request }) => {
  const items = itemsOf(await (await request.get('/rss.xml')).text());
  const enclosures = items.flatMap((item) => childrenNamed(item, 'enclosure'));

  expect(enclosures.length).toBeGreaterThan(0);
  for (const { attributes } of enclosures) {
    const file = await request.get(attributes.url ?? '');
    expect(file.headers()['content-type']).toBe(attributes.type);
    expect((await file.body()).length).toBe(Number(attributes.length));
  }
});

test('every address in the text of a feed is whole and leads somewhere', async ({ request, portal }) => {
  const items = itemsOf(await (await request.get('/rss.xml')).text());
  const html = items.flatMap((item) => textsOf(item, 'content:encoded')).join('');
  const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);

  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:|tel:)/.test(address))).toEqual([]);
  for (const address of new Set(addresses.filter((one) => one.startsWith(portal.origin)))) {
    expect((await request.get(address.replaceAll('&amp;', '&'))).status(), address).toBe(200);
  }
});

test('pages name the feeds: a category’s its own first', async ({ page, sample }) => {
  const named = (type: string) =>
    page
      .locator(`head link[rel=alternate][type="${type}"]`)
      .evaluateAll((links) =>
        links.map((link) => new URL(String(link.getAttribute('href')), location.href).pathname),
      );

  for (const address of ['/', '/news', '/news/page/2']) {
    await page.goto(address);
    expect(await named('application/rss+xml')).toEqual(['/rss.xml']);
    expect(await named('application/atom+xml')).toEqual(['/atom.xml']);
    expect(await named('application/feed+json')).toEqual(['/feed.json']);
  }
  await page.goto(`/category/${sample.category}`);
  expect(await named('application/rss+xml')).toEqual([`/category/${sample.category}/rss.xml`, '/rss.xml']);
});

test.describe('newsboat', () => {
  // On a machine without newsboat there is nothing to try; CI has it.
  if (!hasNewsboat()) return;

  for (const file of ['rss.xml', 'atom.xml']) {
    test(`reads ${file}, and of a category nothing but its own`, async ({ portal, sample }) => {
      const published = await portal.database.article.findMany({
        where: { state: 'published' },
        select: { id: true, liveCategoryId: true },
      });
      const isOwn = (article: { liveCategoryId: string | null }) =>
        article.liveCategoryId === sample.categoryId;

      const all = await readWithNewsboat(`${portal.origin}/${file}`);
      const own = await readWithNewsboat(`${portal.origin}/category/${sample.category}/${file}`);

      expect(all.count).toBe(Math.min(published.length, FEED_LENGTH));
      expect(own.count).toBe(published.filter(isOwn).length);
      expect(published.filter((article) => own.kept.includes(article.id) !== isOwn(article))).toEqual([]);
    });
  }
});

function ask(request: APIRequestContext, file: string, headers: Record<string, string>) {
  return request.get(`/${file}`, { headers });
}

function itemsOf(rss: string) {
  return childrenNamed(childNamed(parseXml(rss), 'channel'), 'item');
}

function idsInRss(rss: string): string[] {
  return itemsOf(rss).flatMap((item) => textsOf(item, 'guid'));
}

function idsInAtom(atom: string): string[] {
  return childrenNamed(parseXml(atom), 'entry').flatMap((entry) => textsOf(entry, 'id'));
}

function idsInJson(json: string): string[] {
  return JSON.parse(json).items.map(({ id }: { id: string }) => id);
}
