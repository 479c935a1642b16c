import 'server-only';
import { database } from '@/lib/db/client';
import { findPendingMigrations } from '@/lib/db/migrations';

export type Readiness = 'ready' | 'databaseUnreachable' | 'migrationsPending';

export async function findReadiness(): Promise<Readiness> {
  try {
    const pending = await findPendingMigrations(database());
    return pending.length === 0 ? 'ready' : 'migrationsPending';
  } catch {
    // The answer itself tells of the outage; the monitoring that asked raises the alarm.
    return 'databaseUnreachable';
  }
}
