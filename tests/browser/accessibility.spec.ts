import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { displayOptions } from '@/lib/display/rules';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { deskPages, signInPage } from '@/tests/support/desk-pages';
import { readerPages } from '@/tests/support/pages';

for (const { name, address } of readerPages) {
  test(`axe finds nothing on the page «${name}» in any scheme`, async ({ page, sample, chooseDisplay }) => {
    for (const scheme of displayOptions.scheme.values) {
      await chooseDisplay({ scheme });
      await page.goto(address(sample));
      expect(await accessibilityFaults(page), `scheme ${scheme}`).toEqual([]);
    }
  });
}

for (const { name, address, signedInAs } of [signInPage, ...deskPages]) {
  test(`axe finds nothing on the page «${name}» of the desk in any scheme`, async ({
    page,
    sample,
    signIn,
    chooseDisplay,
  }) => {
    if (name !== signInPage.name) await signIn(signedInAs);
    for (const scheme of displayOptions.scheme.values) {
      await chooseDisplay({ scheme });
      await page.goto(address(sample));
      expect(await accessibilityFaults(page), `scheme ${scheme}`).toEqual([]);
    }
  });
}

test('axe finds what was planted', async ({ page }) => {
  await page.goto(pathToFileURL(path.resolve('tests/support/planted-faults.html')).href);

  const rules = (await accessibilityFaults(page)).map((fault) => fault.split(':', 1)[0]);

  expect(new Set(rules)).toEqual(
    new Set([
      'color-contrast',
      'color-contrast-enhanced',
      'heading-order',
      'image-alt',
      'label',
      'landmark-one-main',
      'link-name',
      'region',
      'target-size',
    ]),
  );
});
