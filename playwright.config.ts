import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/support/chromium';

/** Journeys and sweeps run with script; those tagged `@both-ways` without it too, `@without-script` only so. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './tests/support/playwright-server.ts',
  fullyParallel: true,
  workers: 2,
  // A busy machine is no reason to fail: these end what hangs.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    locale: 'ru-RU',
    // Not the portal's: what a page says of time must not depend on the reader's zone.
    timezoneId: 'Asia/Vladivostok',
    launchOptions: chromiumLaunch(),
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'with-script', grepInvert: /@without-script/ },
    { name: 'without-script', grep: /@without-script|@both-ways/, use: { javaScriptEnabled: false } },
  ],
});
