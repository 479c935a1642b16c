import type { Page } from '@playwright/test';
import { expect, test } from '@/tests/support/browser';
import { readerPages } from '@/tests/support/pages';

const visited = readerPages.filter(({ name }) =>
  ['home', 'article', 'all news', 'archive', 'print'].includes(name),
);

for (const { name, address } of visited) {
  for (const width of [390, 1280]) {
    test(`nothing moves while the page «${name}» loads at ${width} px`, async ({ page, sample }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address(sample), { waitUntil: 'networkidle' });

      expect(await layoutShifts(page)).toEqual([]);
    });
  }
}

/** What has moved since the page began: how far, and which elements. */
function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        new PerformanceObserver((list) => {
          found.push(...list.getEntries().map((entry) => JSON.stringify(entry)));
        }).observe({ type: 'layout-shift', buffered: true });
        // Two frames later whatever was buffered has been handed over.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(found)));
      }),
  );
}
