import type { ProcessState } from './metrics.rules';

const MICROSECONDS = 1_000_000;

export function processState(now: Date): ProcessState {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    cpuSeconds: (user + system) / MICROSECONDS,
    residentBytes: rss,
    heapBytes: heapUsed,
    startedAt: now.getTime() / 1000 - process.uptime(),
  };
}
