import { type BrowserContext, chromium, type Page, type Request } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium';

/** What a browser fetches at the first visit of a page. Bytes are bodies as they were transferred. */
export type FirstVisit = {
  bytes: Record<Kind, number>;
  scriptsOfNext: number;
  fontsBeforeFirstPaint: number;
  layoutShift: number;
};

type Kind = 'html' | 'css' | 'script' | 'font' | 'picture';

const KINDS: Record<string, Kind | undefined> = {
  document: 'html',
  stylesheet: 'css',
  script: 'script',
  font: 'font',
  image: 'picture',
};

// A middling phone.
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'ru-RU' };

export async function visitFirst(url: string): Promise<FirstVisit> {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    return await visit(await browser.newContext(PHONE), url);
  } finally {
    await browser.close();
  }
}

async function visit(context: BrowserContext, url: string): Promise<FirstVisit> {
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(url, { waitUntil: 'networkidle' });
  return {
    bytes: await bytesByKind(requests),
    scriptsOfNext: requests.filter((request) => /\/_next\/.*\.js/.test(request.url())).length,
    fontsBeforeFirstPaint: await fontsBeforeFirstPaint(page),
    layoutShift: await layoutShift(page),
  };
}

async function bytesByKind(requests: readonly Request[]): Promise<FirstVisit['bytes']> {
  const bytes = { html: 0, css: 0, script: 0, font: 0, picture: 0 };
  for (const request of requests) {
    const kind = KINDS[request.resourceType()];
    if (kind) bytes[kind] += (await request.sizes()).responseBodySize;
  }
  return bytes;
}

function fontsBeforeFirstPaint(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
    return fonts.filter(({ startTime }) => startTime < paint).length;
  });
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        // Buffered entries arrive before the second frame.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}
