import type { Portal } from './portal';

/** The portal that was started for a worker of Playwright's, by the worker's number. */
export function portalOfWorker(parallelIndex: number): Portal {
  return JSON.parse(process.env.TEST_PORTALS ?? '[]')[parallelIndex];
}
