import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '@/tests/support/browser';
import { readerPages } from '@/tests/support/pages';
import { childNamed, childrenNamed, parseXml, textsOf } from '@/tests/support/xml';

for (const { name, address, status = 200 } of readerPages.filter(({ status = 200 }) => status === 200)) {
  test(`the head of the page «${name}» is whole`, async ({ page, portal, sample }) => {
    expect((await page.goto(address(sample)))?.status()).toBe(status);
    const { robots, ...head } = await page.evaluate(readHead);

    expect(head.data.map((text) => JSON.parse(text)['@context'])).toEqual(
      head.data.map(() => 'https://schema.org'),
    );
    if (/noindex/.test(robots)) return;
    // Of the home page Next leaves the slash away.
    expect(head.canonical).toMatch(new RegExp(`^${portal.origin}(?:/|$)`));
    expect(head.manifest).toBe('/manifest.webmanifest');
    expect(head.og['og:url']).toBe(head.canonical);
    expect(head.og['og:image']).toMatch(new RegExp(`^${portal.origin}/.*\\.(?:png|jpg)$`));
    expect(head.og).toMatchObject({ 'og:locale': 'ru_RU', 'og:title': expect.stringMatching(/./) });
    expect(head.og['og:description']).toMatch(/./);
  });
}

test('a published article says what it is', async ({ page, portal, sample }) => {
  await page.goto(`/news/${sample.article}`);
  const { data, og } = await page.evaluate(readHead);
  const kinds = data.map((text) => JSON.parse(text));
  const article = kinds.find((one) => one['@type'] === 'NewsArticle');

  expect(kinds.map((one) => one['@type']).sort()).toEqual(['BreadcrumbList', 'NewsArticle']);
  expect(article).toMatchObject({
    mainEntityOfPage: { '@id': `${portal.origin}/news/${sample.article}` },
    publisher: { '@type': 'GovernmentOrganization', logo: { url: `${portal.origin}/icon-512.png` } },
  });
  expect(og['og:type']).toBe('article');
  expect(og['article:published_time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00$/);
});

test('a withdrawn and a removed article are no news any more', async ({ request, sample }) => {
  for (const slug of [sample.withdrawn, sample.removed]) {
    expect(await (await request.get(`/news/${slug}`)).text()).not.toContain('NewsArticle');
    expect((await request.get(`/news/${slug}/og.png`)).status()).toBe(404);
  }
  expect((await request.get('/news/no-such-article/og.png')).status()).toBe(404);
});

test('a picture is drawn for every article, kept, and not sent twice', async ({ request, sample }) => {
  for (const address of [`/news/${sample.longTitle}/og.png`, '/og.png']) {
    const answer = await request.get(address);
    expect(answer.headers()['content-type']).toBe('image/png');
    expect(await sharp(await answer.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
    const { etag = '' } = answer.headers();
    expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  }
});

test('a hostile title does no harm to the data of its page', async ({ page, portal, sample }) => {
  const hostile = '</script><script>document.title="взлом"</script> \u2028 <!--';
  const where = { slug: sample.longTitle };
  const { liveEdition } = await portal.database.article.findUniqueOrThrow({
    where,
    include: { liveEdition: true },
  });
  const rename = (title: string) =>
    portal.database.article.update({ where, data: { liveEdition: { update: { title } } } });
  await rename(hostile);
  // Nobody announces what is changed past the portal: it is seen once the memory of readings is over.
  await expect
    .poll(async () => (await page.goto(`/news/${sample.longTitle}`)) && page.locator('h1').textContent(), {
      timeout: 60_000,
    })
    .toBe(hostile);

  const { data } = await page.evaluate(readHead);
  expect(data.map((text) => JSON.parse(text).headline)).toContain(hostile);
  expect(await page.title()).toContain('<script>');
  await rename(liveEdition?.title ?? '');
});

test('every address of the sitemaps is there, whole, canonical and meant for search engines', async ({
  request,
  portal,
}) => {
  const addresses = await addressesInSitemaps(request);
  const published = await portal.database.article.findMany({ where: { state: 'published' } });

  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(
    expect.arrayContaining(published.map(({ slug }) => `${portal.origin}/news/${slug}`)),
  );
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(200);
    const html = await answer.text();
    expect(html, address).not.toMatch(/<meta name="robots" content="noindex/);
    expect(html, address).toContain(`<link rel="canonical" href="${address.replace(/\/$/, '')}`);
  }
});

test('the sitemap of news has those of two days, none older', async ({ request, portal }) => {
  const since = new Date(Date.now() - 2 * 24 * 60 * 60_000);
  const recent = await portal.database.article.count({
    where: { state: 'published', publishedAt: { gte: since } },
  });
  const answer = await request.get('/news-sitemap.xml');

  expect(answer.headers()['content-type']).toBe('application/xml; charset=utf-8');
  expect(parseXml(await answer.text()).children).toHaveLength(recent);
});

test('months without news have no sitemap', async ({ request }) => {
  for (const month of ['1999-01', '2026-13']) {
    expect((await request.get(`/sitemap-news-${month}.xml`)).status()).toBe(404);
  }
});

test('the files for programs stand where programs look for them', async ({ request, portal }) => {
  const robots = await request.get('/robots.txt');
  expect(robots.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await robots.text()).toContain(`Sitemap: ${portal.origin}/sitemap.xml`);
  const security = await request.get('/.well-known/security.txt');
  const expires = /^Expires: (.+)$/m.exec(await security.text())?.[1] ?? '';
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
  const manifest = await request.get('/manifest.webmanifest');
  expect(manifest.headers()['content-type']).toBe('application/manifest+json; charset=utf-8');
  for (const { src } of (await manifest.json()).icons) expect((await request.get(src)).status()).toBe(200);
  expect((await request.get('/favicon.ico')).status()).toBe(200);
  const password = await request.get('/.well-known/change-password', { maxRedirects: 0 });
  expect(password.status()).toBe(307);
  expect(password.headers().location).toMatch(/\/editor\/account$/);
});

async function addressesInSitemaps(request: APIRequestContext): Promise<string[]> {
  const index = parseXml(await (await request.get('/sitemap.xml')).text());
  const parts = childrenNamed(index, 'sitemap').map((part) => childNamed(part, 'loc').text);
  const urls = await Promise.all(
    parts.map(async (part) => childrenNamed(parseXml(await (await request.get(part)).text()), 'url')),
  );
  return urls.flat().flatMap((url) => textsOf(url, 'loc'));
}

/** Runs in the page. */
function readHead() {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? '';
  const og = [...document.querySelectorAll('meta[property]')].map((meta) => [
    meta.getAttribute('property') ?? '',
    meta.getAttribute('content') ?? '',
  ]);
  return {
    canonical: attribute('link[rel=canonical]', 'href'),
    manifest: attribute('link[rel=manifest]', 'href'),
    robots: attribute('meta[name=robots]', 'content'),
    og: Object.fromEntries(og.toReversed()),
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => textContent,
    ),
  };
}
