import type { Page } from '@playwright/test';
import { displayOptions } from '@/lib/display/rules';
import { expect, test } from '@/tests/support/browser';

const paragraph = '[data-article-body] p';
const heading = 'h1';

/** Computed values of one element; lengths in pixels as numbers. */
async function styleOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const style = getComputedStyle(element);
      const pixels = (value: string) => (value === 'normal' ? 0 : Number.parseFloat(value));
      return {
        size: pixels(style.fontSize),
        line: pixels(style.lineHeight),
        letters: pixels(style.letterSpacing),
        words: pixels(style.wordSpacing),
        gap: pixels(style.marginBlockEnd),
        width: style.maxInlineSize,
        filter: style.filter,
        underline: style.textDecorationLine,
        transition: style.transitionDuration,
        background: style.backgroundColor,
        colour: style.color,
        display: style.display,
      };
    });
}

for (const [index, factor] of [1.5, 1.8, 2.2].entries()) {
  test(`lines of mode ${index} are ${factor} times as high as the letters, paragraphs further apart`, async ({
    page,
    sample,
    chooseDisplay,
  }) => {
    await chooseDisplay({ line: displayOptions.line.values[index] ?? '0' });
    await page.goto(`/news/${sample.article}`);
    const { size, line, gap } = await styleOf(page, paragraph);

    expect(line / size).toBeCloseTo(factor, 2);
    expect(gap / line).toBeCloseTo(1.5, 2);
  });
}

for (const [index, [letters, words]] of [
  [0, 0],
  [0.12, 0.16],
  [0.24, 0.32],
].entries()) {
  test(`kerning of mode ${index} is measured by the letters of each element`, async ({
    page,
    sample,
    chooseDisplay,
  }) => {
    await chooseDisplay({ kerning: displayOptions.kerning.values[index] ?? '0' });
    await page.goto(`/news/${sample.article}`);

    for (const selector of [paragraph, heading, 'figcaption']) {
      const style = await styleOf(page, selector);
      expect(style.letters / style.size).toBeCloseTo(letters ?? 0, 2);
      expect(style.words / style.size).toBeCloseTo(words ?? 0, 2);
    }
  });
}

test('headings grow less than the body, and stay larger', async ({ page, sample, chooseDisplay }) => {
  const ratios: number[] = [];
  for (const size of displayOptions.size.values) {
    await chooseDisplay({ size });
    await page.goto(`/news/${sample.article}`);
    const body = await styleOf(page, paragraph);
    expect(body.size).toBeCloseTo((18 * Number(size)) / 100, 1);
    ratios.push((await styleOf(page, heading)).size / body.size);
  }
  expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
  expect(ratios.at(-1)).toBeGreaterThan(1.1);
});

test('the width of running text follows, and can be set free', async ({ page, sample, chooseDisplay }) => {
  const widths: string[] = [];
  for (const width of displayOptions.width.values) {
    await chooseDisplay({ width });
    await page.goto(`/news/${sample.article}`);
    widths.push((await styleOf(page, '.prose')).width);
  }
  const [usual = '', narrow = '', free] = widths;
  expect(Number.parseFloat(narrow) / Number.parseFloat(usual)).toBeCloseTo(45 / 70, 1);
  expect(free).toBe('none');
});

test('hidden pictures are not in the page at all; their words, captions and credits are', async ({
  page,
  sample,
  chooseDisplay,
}) => {
  await page.goto(`/news/${sample.article}`);
  const caption = await page.locator('figcaption').first().textContent();
  const words = await page.locator('main figure img').first().getAttribute('alt');
  await chooseDisplay({ images: '0' });
  const html = await (await page.request.get(`/news/${sample.article}`)).text();
  await page.goto(`/news/${sample.article}`);

  expect(html).not.toMatch(/<(img|picture|source)\b/);
  await expect(page.getByText(`Изображение: ${words}`)).toBeVisible();
  await expect(page.locator('figcaption').first()).toHaveText(caption ?? '');
});

test('«Ч/б» takes the colour from pictures, not from what stands around them', async ({
  page,
  sample,
  chooseDisplay,
}) => {
  await chooseDisplay({ images: '2' });
  await page.goto(`/news/${sample.article}`);

  expect((await styleOf(page, 'main figure img')).filter).toBe('grayscale(1)');
  for (const around of ['main figure', 'main picture', 'main', 'html'])
    expect((await styleOf(page, around)).filter).toBe('none');
});

test('links are underlined in every scheme, and wherever the reader asks for it', async ({
  page,
  chooseDisplay,
}) => {
  for (const mode of [{ underline: '1' }, { scheme: '1' }, { scheme: '5' }] as const) {
    await chooseDisplay(mode);
    await page.goto('/');
    const bare = await page
      .locator('a:visible')
      .evaluateAll((links) =>
        links
          .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
          .map((link) => link.outerHTML),
      );
    expect(bare.filter((html) => !/class="button|aria-current/.test(html))).toEqual([]);
  }
});

test('nothing moves when the reader, or the system, wants it so', async ({ page, chooseDisplay }) => {
  await page.goto('/#display-panel');
  const button = page.locator('button.button').first();
  await button.hover();
  expect((await styleOf(page, 'button.button')).transition).not.toMatch(/^0s/);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect((await styleOf(page, 'button.button')).transition).toMatch(/^0s/);

  await page.emulateMedia({ reducedMotion: null });
  await chooseDisplay({ motion: '1' });
  await page.reload();
  await button.hover();
  expect((await styleOf(page, 'button.button')).transition).toMatch(/^0s/);
});

test('no colour changes by itself while a page loads', async ({ page }) => {
  await page.goto('/');
  const slow = await page.locator('a, button, input').evaluateAll((elements) =>
    elements
      .filter((element) => !element.matches(':hover'))
      .filter((element) => !/^0s(, 0s)*$/.test(getComputedStyle(element).transitionDuration))
      .map((element) => element.outerHTML),
  );

  expect(slow).toEqual([]);
});

test('paper is white whatever the scheme, and keeps the letters', async ({ page, sample, chooseDisplay }) => {
  await chooseDisplay({ scheme: '2', size: '300', kerning: '1', font: '2' });
  await page.goto(`/news/${sample.article}#display-panel`);
  await page.emulateMedia({ media: 'print' });
  const text = await styleOf(page, paragraph);

  expect((await styleOf(page, 'html')).background).toBe('rgb(255, 255, 255)');
  expect(text).toMatchObject({ colour: 'rgb(0, 0, 0)', size: 27 });
  expect(text.letters / text.size).toBeCloseTo(0.12, 2);
  for (const left of ['#display-panel', 'nav']) expect((await styleOf(page, left)).display).toBe('none');
});

test("the system's contrast colours win, and the panel says so", async ({ page, chooseDisplay }) => {
  await chooseDisplay({ scheme: '3' });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/#display-panel');

  await expect(page.getByText('В вашей системе включены контрастные цвета.')).toBeVisible();
  expect((await styleOf(page, 'body')).colour).toBe('rgb(255, 255, 255)');
});

test("the system's wish for contrast gives way to a chosen scheme", async ({ page, chooseDisplay }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/');
  expect((await styleOf(page, 'body')).colour).toBe('rgb(0, 0, 0)');

  await chooseDisplay({ scheme: '4' });
  await page.reload();
  expect((await styleOf(page, 'body')).colour).toBe('rgb(89, 66, 46)');
});
