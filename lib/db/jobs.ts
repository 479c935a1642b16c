import { runMigrations } from 'graphile-worker';
import type { Transaction } from './transaction';

/** What the worker knows how to do; lib/jobs has one file for each. */
export type JobName = 'clean-up' | 'deliver-letters' | 'plan-digests';

/**
 * Wakes the worker for a job, if `transaction` is committed and only then. Jobs carry no orders: each looks itself
 * what is due, so waking it twice is waking it once.
 */
export async function wakeJob(transaction: Transaction, name: JobName): Promise<void> {
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${name}, '{}'::json, job_key := ${name}, job_key_mode := 'preserve_run_at')`;
}

/** Makes or updates the tables of the queue, which graphile-worker keeps in a schema of its own. Safe to repeat. */
export async function prepareQueue(connectionString: string): Promise<void> {
  await runMigrations({ connectionString });
}
