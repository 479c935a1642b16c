import { dropAbandonedClones } from './clones';
import { requireTemplate } from './templates';
import { startTestServer } from './test-server';

/** Playwright calls this once before the browser tests, and what it returns after them. */
export default async function setup(): Promise<() => Promise<void>> {
  const stop = await startTestServer();
  await dropAbandonedClones();
  await requireTemplate('sample');
  return stop;
}
