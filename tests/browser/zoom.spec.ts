import type { Page } from '@playwright/test';
import { type DisplayMode, defaultDisplayMode, displayOptions } from '@/lib/display/rules';
import { expect, test } from '@/tests/support/browser';
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

      expect(await modesWithOverflow(page)).toEqual([]);
    });
  }
}

test('the check of overflow sees a table that is too wide', async ({ page }) => {
  await page.setContent('<table><td style="min-width: 9999px">широко</td></table>');

  expect(await modesWithOverflow(page)).not.toEqual([]);
});

/** Sizes, fonts, widths of text and both spacings, each with each. */
function modesThatMoveText(): DisplayMode[] {
  return (['size', 'font', 'kerning', 'line', 'width'] as const).reduce<DisplayMode[]>(
    (modes, field) =>
      modes.flatMap((mode) => displayOptions[field].values.map((value) => ({ ...mode, [field]: value }))),
    [defaultDisplayMode],
  );
}

/** Puts one mode after the other upon the loaded page: its style sheets know nothing but the attributes of <html>. */
async function modesWithOverflow(page: Page): Promise<DisplayMode[]> {
  const overflows = await page.evaluate(async (modes) => {
    const root = document.documentElement;
    const sticksOut = () => root.scrollWidth > root.clientWidth;
    const answers: boolean[] = [];
    for (const mode of modes) {
      for (const [name, value] of Object.entries(mode)) root.setAttribute(`data-${name}`, value);
      // The first layout asks for the fonts of this mode; what counts is the layout with them.
      sticksOut();
      await document.fonts.ready;
      answers.push(sticksOut());
    }
    return answers;
  }, MODES);
  return MODES.filter((_mode, index) => overflows[index]);
}
