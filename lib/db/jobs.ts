import type { PrismaClient } from './generated/client';
import type { Transaction } from './transaction';

/** What the worker knows how to do; lib/jobs has one file for each. */
export type JobName =
  | ('answer-password-requests' | 'clean-up' | 'deliver-letters' | 'end-consents')
  | ('collect-search-words' | 'plan-digests' | 'publish-due');

/**
 * Wakes the worker for a job, if `transaction` is committed and only then. Jobs carry no orders: each looks itself
 * what is due, so waking it twice is waking it once.
 */
export async function wakeJob(transaction: Transaction, name: JobName): Promise<void> {
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${name}, '{}'::json, job_key := ${name}, job_key_mode := 'preserve_run_at')`;
}

/** Wakes the worker for a job at a later moment, under the same terms. One wake-up is kept for all that ask for `at`. */
export async function wakeJobAt(transaction: Transaction, name: JobName, at: Date): Promise<void> {
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${name}, '{}'::json, run_at := ${at}::timestamptz,
      job_key := ${`${name} ${at.toISOString()}`}, job_key_mode := 'preserve_run_at')`;
}

/**
 * Makes the tables of the queue where there are none; graphile-worker keeps them in a schema of its own, and a worker
 * that starts brings them up to date. Asks first, and loads the package at need: a start has no time to lose.
 */
export async function requireQueue(client: PrismaClient, connectionString: string): Promise<void> {
  const [row] = await client.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "isThere"`;
  if (!row?.isThere) await prepareQueue(connectionString);
}

export async function prepareQueue(connectionString: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString });
}
