import type { FullConfig } from '@playwright/test';
import { dropAbandonedClones } from './clones';
import { startPortal, TEST_SECRET } from './portal';
import { startTestServer } from './test-server';

/**
 * Playwright calls this once before the browser tests, and what it returns after them. One portal for each worker,
 * started here and not by the worker: Playwright ends a worker with every failed test.
 */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const stopServer = await startTestServer();
  await dropAbandonedClones();
  const portals = await Promise.all(Array.from({ length: workers }, () => startPortal()));
  process.env.AUTH_SECRET = TEST_SECRET;
  process.env.TEST_PORTALS = JSON.stringify(portals);
  return async () => {
    await Promise.all(portals.map((portal) => portal.stop()));
    await stopServer();
  };
}
