import { once } from 'node:events';
import { startWorker } from '@/lib/jobs/worker';
import { say } from './with-portal';

/** Does the jobs beside a portal that runs with JOBS=off, until it is told to stop. */
export async function workUntilStopped(): Promise<void> {
  const stopped = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const worker = startWorker();
  say('Очередь работает. Остановить: Ctrl+C');
  await stopped;
  await worker.stop();
}
