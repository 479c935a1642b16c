import { log } from '@/lib/shared/log';
import { cleanUp } from './clean-up';

const HOUR = 60 * 60_000;

/** Runs the clean-up now and every hour. An outage is logged and the next hour tries again. */
export function startHourlyJobs(): { stop(): Promise<void> } {
  run();
  const timer = setInterval(run, HOUR);
  return { stop: async () => clearInterval(timer) };
}

function run(): void {
  cleanUp(new Date()).then(
    (taken) => log().info(taken, 'Cleaned up'),
    (error: unknown) => log().error({ err: error }, 'clean-up failed'),
  );
}
