import { database } from '@/lib/db/client';

/** Till a statement in this database waits for a lock that another transaction has. */
export async function untilSomebodyWaits(): Promise<void> {
  while ((await waitingForLocks()) === 0);
}

/** How many statements in this database wait for a lock. */
async function waitingForLocks(): Promise<number> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows.length;
}

/** Cuts the connections of those who wait, as when their process is killed or the network is gone. */
export async function cutOffWhoWaits(): Promise<void> {
  await database().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
}
