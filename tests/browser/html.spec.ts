import { readFileSync } from 'node:fs';
import { expect, test } from '@/tests/support/browser';
import { deskPages, signInPage } from '@/tests/support/desk-pages';
import { markupFaults } from '@/tests/support/markup';
import { readerPages } from '@/tests/support/pages';

for (const { name, address, status = 200 } of readerPages) {
  test(`the markup of the page «${name}» is valid and strict`, async ({ request, sample }) => {
    const answer = await request.get(address(sample));

    expect(answer.status()).toBe(status);
    expect(await markupFaults(await answer.text(), name)).toEqual([]);
  });
}

// What is not there comes on the desk as Next's shell, which its script fills; the desk asks for script there alone.
const wholeDeskPages = [signInPage, ...deskPages].filter(({ status = 200 }) => status === 200);

for (const { name, address, status = 200, signedInAs } of wholeDeskPages) {
  test(`the markup of the page «${name}» of the desk is valid and strict`, async ({
    page,
    sample,
    signIn,
  }) => {
    if (name !== signInPage.name) await signIn(signedInAs);
    const answer = await page.request.get(address(sample));

    expect(answer.status()).toBe(status);
    expect(await markupFaults(withoutEmptyActions(await answer.text()), name)).toEqual([]);
  });
}

/** React's way to say «this very address»; readers' pages are freed of it (lib/documents/finish.ts). */
function withoutEmptyActions(html: string): string {
  return html.replaceAll(' action=""', '');
}

test('the checker of markup finds what was planted', async () => {
  const faults = await markupFaults(readFileSync('tests/support/planted-faults.html', 'utf8'), 'planted');

  const rules = faults.map((fault) => fault.split(':', 1)[0]);
  expect(rules).toEqual(
    expect.arrayContaining(['heading-level', 'wcag/h37', 'input-missing-label', 'no-dup-id', 'close-order']),
  );
});
