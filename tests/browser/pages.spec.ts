import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@/tests/support/browser';
import { readerPages } from '@/tests/support/pages';

for (const { name, address, status = 200 } of readerPages) {
  test(`the page «${name}» is plain HTML: no script of Next, nothing inline, no cookie`, async ({
    request,
    sample,
  }) => {
    const answer = await request.get(address(sample));
    const html = await answer.text();

    expect(answer.status()).toBe(status);
    expect(answer.headers()['set-cookie']).toBeUndefined();
    expect(scriptsOf(html).filter((script) => !isOurs(script))).toEqual([]);
    expect(html).not.toMatch(/__next_f|self\.__|<style|\sstyle=|\son[a-z]+=|javascript:/i);
  });

  test(`the page «${name}» says the same with and without script`, async ({
    browser,
    page,
    portal,
    sample,
  }) => {
    await page.goto(address(sample));
    const withoutScript = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.origin });
    const plainPage = await withoutScript.newPage();
    await plainPage.goto(address(sample));

    expect(await readingText(page)).toBe(await readingText(plainPage));
    await withoutScript.close();
  });
}

test('every link that a reader can follow leads to a page', async ({ request }) => {
  const dead = await deadLinks(request, '/');

  expect(dead).toEqual([]);
});

test('what is not there answers 404, in the frame of the site', async ({ request }) => {
  for (const address of [
    '/no-such-page',
    '/news/no-such-article',
    '/news/page/999',
    '/category/no-such',
    '/archive/2024/13',
    '/archive/1024',
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    const page = await answer.text();
    expect(page, address).toContain('name="q"');
    expect(page, address).toContain('Лента новостей');
  }
});

test('the site map names every kind of page', async ({ request, sample }) => {
  const map = await (await request.get('/site-map')).text();
  const [year, month] = sample.day.split('-');
  for (const address of [
    ...['/', '/news', '/archive', '/search', '/glossary', '/important-dates', '/subscribe', '/feedback'],
    ...['/rss.xml', '/about', '/accessibility', '/personal-data', '/display-settings', '/consent/comment'],
    ...[`/category/${sample.category}`, `/source/${sample.source}`, `/tag/${sample.tag}`],
    ...[`/archive/${year}`, `/archive/${year}/${month}`],
  ]) {
    expect(map, address).toContain(`href="${address}"`);
  }
});

test('the first page of a list has one address', async ({ request }) => {
  const answer = await request.get('/news/page/1', { maxRedirects: 0 });

  expect([308, 404]).toContain(answer.status());
});

/** Tags of scripts, data for machines left out. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('application/ld+json'));
}

function isOurs(script: string): boolean {
  return /\ssrc="\/reader\.js/.test(script);
}

/** Buttons that only script can serve are not text to be read. */
async function readingText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is read
  const text = await page.locator('body').innerText();
  return (
    text
      .replace(/(Скопировать ссылку|Напечатать)\s*/g, '')
      // Every opening of a form asks another sum.
      .replace(/Сумма \d и \d/g, 'Сумма')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

async function deadLinks(request: APIRequestContext, start: string): Promise<string[]> {
  const seen = new Set([start]);
  const dead: string[] = [];
  // Grows while it is walked.
  for (const address of seen) {
    const answer = await request.get(address);
    if (answer.status() !== 200) dead.push(`${answer.status()} ${address}`);
    if (answer.headers()['content-type']?.startsWith('text/html'))
      for (const link of linksOf(await answer.text())) seen.add(link);
  }
  return dead;
}

function linksOf(html: string): string[] {
  const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  return addresses.filter((address) => !address.startsWith('//'));
}
