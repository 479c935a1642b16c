import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { requireDatabaseUrl } from './client';

/** Others see by the advisory lock `key` whether the process that shows it still lives. */
export type SignOfLife = {
  readonly key: bigint;
  /** Aborted when the connection is gone: from then on others take this process for dead. */
  readonly lost: AbortSignal;
  end(): Promise<void>;
};

/** Holds a lock of its own on a connection of its own: PostgreSQL frees it when the process dies, however it dies. */
export async function showLife(): Promise<SignOfLife> {
  const key = randomBytes(8).readBigInt64BE();
  const lost = new AbortController();
  const client = new Client({
    ...{ connectionString: requireDatabaseUrl(), connectionTimeoutMillis: 5000, keepAlive: true },
    application_name: 'portal-sign-of-life',
  });
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [key]);
  return { key, lost: lost.signal, end: () => client.end() };
}
