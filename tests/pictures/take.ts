import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium';
import { startTestServer } from '../support/test-server';
import { takeLetters } from './letters';
import { takePages } from './pages';

/** `npm run pictures`: the pictures of the documentation, from the running portal and its sample news. */
const stopServer = await startTestServer();
const browser = await chromium.launch(chromiumLaunch());
try {
  await takeLetters(browser);
  await takePages(browser);
} finally {
  await browser.close();
  await stopServer();
}
