import type { Page } from '@playwright/test';
import { expect, test } from '@/tests/support/browser';

/** Paths of the font files that the browser has asked for by now. */
const fontsOf = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    return [...new Set(files.filter((path) => path.startsWith('/fonts/')))].sort();
  });

/** Sum of what has jumped on the page since it began. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

for (const [font, files] of [
  ['0', ['/fonts/golos-text-1.woff2']],
  ['1', []],
  ['2', ['/fonts/pt-serif-400-1.woff2', '/fonts/pt-serif-700-1.woff2']],
] as const) {
  test(`font ${font} loads only its own files, at most 60 KB`, async ({ page, sample, chooseDisplay }) => {
    await chooseDisplay({ font });
    await page.goto(`/news/${sample.article}`);

    expect(await fontsOf(page)).toEqual(files);
    const sizes = await Promise.all(
      files.map(async (file) => (await (await page.request.get(file)).body()).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  });
}

test('nothing jumps while an article loads', async ({ page, sample }) => {
  await page.goto(`/news/${sample.article}`);
  await fontsOf(page);

  expect(await shiftOf(page)).toBe(0);
});

test('nothing jumps to speak of when the font comes late', async ({ page, sample }) => {
  let letPass = () => {};
  const painted = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route('**/fonts/*', async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(`/news/${sample.article}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  letPass();
  expect(await fontsOf(page)).toEqual(['/fonts/golos-text-1.woff2']);

  expect(await shiftOf(page)).toBeLessThan(0.02);
});

test('the focus is seen on everything that the keyboard reaches', async ({ page }) => {
  await page.goto('/');
  const stops = await page.locator('a:visible, button:visible, input:visible, summary:visible').count();
  for (let stop = 0; stop < Math.min(stops, 60); stop += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { outlineStyle, wide: Number.parseFloat(outlineWidth) >= 3 };
    });
    expect(ring).toEqual({ outlineStyle: 'solid', wide: true });
  }
});
