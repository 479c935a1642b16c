import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { packagedLaunch } from '@/tests/support/chromium';

const isPackaged = process.platform === 'linux' && process.arch === 'x64';

test.runIf(isPackaged)(
  'browser tests need no installed browser: the one from the npm registry starts and shows Cyrillic',
  async () => {
    const browser = await chromium.launch(packagedLaunch());
    const page = await browser.newPage();
    await page.setContent('<p>Объявление</p>');

    expect(await page.getByText('Объявление').boundingBox()).toMatchObject({
      height: expect.closeTo(18, -1),
    });
    await browser.close();
  },
);
