import { Client } from 'pg';
import { requireDatabaseUrl } from './client';

/** A work that is done by one process at a time, on whichever machine. */
export type SoleRun = { end(): Promise<void> };

/** Null: somebody else is at it. PostgreSQL frees the place when this process dies, however it dies. */
export async function beginSoleRun(name: string): Promise<SoleRun | null> {
  const client = new Client({
    ...{ connectionString: requireDatabaseUrl(), connectionTimeoutMillis: 5000, keepAlive: true },
    application_name: `portal-${name}`,
  });
  // Without a listener a lost connection would end the process; the work itself meets the loss and says so.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ isFree: boolean }>(
    'SELECT pg_try_advisory_lock(hashtext($1)) AS "isFree"',
    [`portal.${name}`],
  );
  if (rows[0]?.isFree) return { end: () => client.end() };
  await client.end();
  return null;
}
