import { Client, DatabaseError } from 'pg';
import { requireBinaries } from './postgres/binaries';
import { clusterEntry, readAccess, requireCluster } from './postgres/cluster';
import { type Cluster, requirePresence } from './postgres/running';
import { requireSystemUser } from './postgres/system-user';
import { watch } from './postgres/watch';

export type EmbeddedPostgres = {
  /** Connection string of a database in the cluster. */
  readonly urlOf: (database: string) => string;
  /** Stops PostgreSQL, unless another process still uses it. */
  readonly stop: () => Promise<void>;
};

/** PostgreSQL from npm, in the folder `postgres` of `dataDir`: made, recovered or joined as needed, and kept alive. */
export async function startEmbeddedPostgres(options: {
  readonly dataDir: string;
  /** Told, in Russian, what takes time or is out of the ordinary. */
  readonly say: (line: string) => void;
  /** Settings of PostgreSQL for this run: `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<EmbeddedPostgres> {
  const { dataDir, say, settings = {} } = options;
  const user = requireSystemUser(clusterEntry(dataDir));
  const binaries = await requireBinaries(user, say);
  const folder = await requireCluster({ dataDir, user, binaries, say });
  const cluster: Cluster = { folder, user, binaries, settings };
  const stop = watch(cluster, await requirePresence(cluster), say);
  return { urlOf: (database) => urlOf(cluster, database), stop };
}

/** Creates a database where there is none of that name. */
export async function requireDatabase(postgres: EmbeddedPostgres, database: string): Promise<string> {
  const client = new Client({ connectionString: postgres.urlOf('postgres') });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    if (!alreadyThere(error)) throw error;
  } finally {
    await client.end();
  }
  return postgres.urlOf(database);
}

function alreadyThere(error: unknown): boolean {
  // The second is what a creation at the same moment meets.
  return error instanceof DatabaseError && ['42P04', '23505'].includes(error.code ?? '');
}

function urlOf({ folder }: Cluster, database: string): string {
  const { password, port } = readAccess(folder);
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
