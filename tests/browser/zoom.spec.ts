import type { Page } from '@playwright/test';
import { type DisplayField, type DisplayMode, defaultDisplayMode, displayOptions } from '@/lib/display/rules';
import { expect, test } from '@/tests/support/browser';
import { deskPages } from '@/tests/support/desk-pages';
import { readerPages } from '@/tests/support/pages';

/** The narrowest phone, and a usual screen; at 300 % the latter is as narrow in letters. */
const WIDTHS = [320, 1280];
const MODES = modesThatMoveText();

for (const { name, address } of readerPages) {
  for (const width of WIDTHS) {
    test(`nothing sticks out of the page «${name}» at ${width} px, however large the text`, async ({
      page,
      sample,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      // The open panel only adds to the page, so the page without it is looked at as well.
      await page.goto(`${address(sample)}#display-panel`);

      expect(await overflows(page)).toEqual([]);
    });
  }
}

for (const { name, address, signedInAs } of deskPages) {
  test(`nothing sticks out of the page «${name}» of the desk at 320 px, however large the text`, async ({
    page,
    sample,
    signIn,
  }) => {
    await signIn(signedInAs);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address(sample));

    expect(await overflows(page)).toEqual([]);
  });
}

test('the check of overflow sees a table that is too wide', async ({ page }) => {
  await page.setContent('<table><td style="min-width: 9999px">широко</td></table>');

  expect(await overflows(page)).not.toEqual([]);
});

/** All sizes with all spacings; the largest and widest letters with all fonts and widths of text. */
function modesThatMoveText(): DisplayMode[] {
  const largest: DisplayMode = { ...defaultDisplayMode, size: '300', kerning: '2', line: '2' };
  return [
    ...combined(defaultDisplayMode, ['size', 'kerning', 'line']),
    ...combined(largest, ['font', 'width']),
  ];
}

function combined(start: DisplayMode, fields: DisplayField[]): DisplayMode[] {
  return fields.reduce(
    (modes, field) =>
      modes.flatMap((mode) => displayOptions[field].values.map((value) => ({ ...mode, [field]: value }))),
    [start],
  );
}

/**
 * Puts one mode after the other upon the loaded page: its style sheets know nothing but the attributes of <html>.
 * Answers the modes in which the page can be scrolled sideways, with the things that reach out farthest.
 */
async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(async (modes) => {
    const root = document.documentElement;
    const reach = (element: Element) => element.getBoundingClientRect().right;
    const found: string[] = [];
    for (const mode of modes) {
      for (const [name, value] of Object.entries(mode)) root.setAttribute(`data-${name}`, value);
      // The layout asks for the fonts of this mode; what counts is the layout with them.
      root.getBoundingClientRect();
      await document.fonts.ready;
      if (root.scrollWidth <= root.clientWidth) continue;
      const farthest = [...document.querySelectorAll('body *')].filter(
        (element) => reach(element) > root.clientWidth,
      );
      found.push(
        `${JSON.stringify(mode)}: ${farthest.map((element) => element.outerHTML.slice(0, 80)).slice(-3)}`,
      );
    }
    return found;
  }, MODES);
}
