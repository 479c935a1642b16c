import type { Page } from '@playwright/test';
import { expect, test } from '@/tests/support/browser';
import { readerPages } from '@/tests/support/pages';

type Stop = { name: string; outline: number; covered: boolean };

const visited = readerPages.filter(({ name }) =>
  ['home', 'article', 'search', 'display-settings', 'archive'].includes(name),
);

for (const { name, address } of visited) {
  test(`Tab reaches and leaves everything on the page «${name}», and the focus is seen @both-ways`, async ({
    page,
    sample,
  }) => {
    await page.goto(address(sample));
    const expected = await countStops(page);

    const stops = await tabThrough(page);

    expect(stops.length).toBe(expected);
    expect(stops.filter(({ outline, covered }) => outline < 3 || covered)).toEqual([]);
  });
}

test('the first Tab offers to skip to the content, and Enter does it @both-ways', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');

  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );
});

/** Presses Tab until the focus has left the page. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 500) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('The focus never leaves the page.');
}

function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      name: `${focused.tagName} ${focused.textContent?.trim().slice(0, 40)}`,
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      covered: top !== null && !focused.contains(top) && !top.contains(focused),
    };
  });
}

/** What can be focused: of radio buttons with one name only one. */
function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const candidates = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ];
    const usable = candidates.filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled, [type=hidden], [tabindex="-1"]'),
    );
    const radios = usable.filter((element) => element.matches('[type=radio]'));
    const groups = new Set(radios.map((element) => element.getAttribute('name')));
    return usable.length - radios.length + groups.size;
  });
}
