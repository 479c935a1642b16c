import { mkdirSync } from 'node:fs';
import type { Environment } from '@/lib/shared/env';
import { OperatorError } from '@/lib/shared/operator-error';
import { connect } from './client';
import { requireDatabase, startEmbeddedPostgres } from './embedded';
import { applyMigrations, findPendingMigrations } from './migrations';

export type PreparedDatabase = {
  readonly url: string;
  readonly kind: 'embedded' | 'given';
  readonly stop: () => Promise<void>;
};

/** The portal's database, reachable: the one of DATABASE_URL, else the embedded one in DATA_DIR. */
export async function openDatabase(
  { DATABASE_URL, DATA_DIR }: Environment,
  say: (line: string) => void,
): Promise<PreparedDatabase> {
  if (DATABASE_URL) return { url: DATABASE_URL, kind: 'given', stop: async () => undefined };
  requireFolder(DATA_DIR);
  const postgres = await startEmbeddedPostgres({ dataDir: DATA_DIR, say });
  return { url: await requireDatabase(postgres, 'portal'), kind: 'embedded', stop: postgres.stop };
}

/** Brings the database up to date. Asks first, which is fast: Prisma's own command takes seconds. */
export async function migrateDatabase(url: string, say: (line: string) => void): Promise<void> {
  const client = connect(url);
  try {
    const pending = await findPendingMigrations(client);
    if (pending.length === 0) return;
    say(`База данных обновляется: ${pending.join(', ')}.`);
    await applyMigrations(url);
  } finally {
    await client.$disconnect();
  }
}

function requireFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new OperatorError(`Папку данных ${folder} не создать: нет права на запись или места на диске.`);
  }
}
