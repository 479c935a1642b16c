import { dropAbandonedClones } from './clones';
import { startTestServer } from './test-server';

/** Vitest calls this once before the integration tests, and what it returns after them. */
export async function setup(): Promise<() => Promise<void>> {
  const stop = await startTestServer();
  await dropAbandonedClones();
  return stop;
}
