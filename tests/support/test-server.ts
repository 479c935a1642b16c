import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '@/lib/db/embedded';

/** What test runs keep between them: the cluster with its templates, and the files of the sample news. */
export const TEST_FOLDER = path.resolve('.portal/tests');

const KEEPS_NOTHING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the PostgreSQL of the tests and tells this process and its children where it is, in `TEST_DATABASE_SERVER`;
 * a server that is named there beforehand is used instead. Answers how to stop what was started.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_SERVER) return async () => undefined;
  const server = await startEmbeddedPostgres({
    dataDir: TEST_FOLDER,
    say: (line) => process.stderr.write(`${line}\n`),
    settings: KEEPS_NOTHING,
  });
  process.env.TEST_DATABASE_SERVER = server.urlOf('postgres');
  return server.stop;
}

export function urlOfTestDatabase(name: string): string {
  const url = new URL(requireServer());
  url.pathname = `/${name}`;
  return url.href;
}

/** Lends a connection to the server's own database, for making and dropping others. */
export async function withTestServer<Answer>(work: (server: Client) => Promise<Answer>): Promise<Answer> {
  const server = new Client({ connectionString: requireServer() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function requireServer(): string {
  const server = process.env.TEST_DATABASE_SERVER;
  if (server) return server;
  throw new Error('No PostgreSQL for the tests: run them with the configuration of the project.');
}
