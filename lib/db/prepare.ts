import { mkdirSync } from 'node:fs';
import { Client, DatabaseError } from 'pg';
import { completeEnvironment, type Environment, WrongSetting } from '@/lib/shared/env';
import { OperatorError } from '@/lib/shared/operator-error';
import { requireSecrets } from '@/lib/shared/secrets';
import { database, requireDatabaseUrl } from './client';
import { requireDatabase, startEmbeddedPostgres } from './embedded';
import { requireQueue } from './jobs';
import { applyMigrations, findPendingMigrations } from './migrations';

export type OpenDatabase = {
  readonly kind: 'embedded' | 'given';
  /** The settings with DATABASE_URL and AUTH_SECRET in them, which the whole process has from now on. */
  readonly settings: Environment;
  readonly stop: () => Promise<void>;
};

type Say = (line: string) => void;

/** The portal's database: the one of DATABASE_URL, else the embedded one in DATA_DIR, started at need. */
export async function openDatabase(settings: Environment, say: Say): Promise<OpenDatabase> {
  return settings.DATABASE_URL ? openGiven(settings, settings.DATABASE_URL) : openEmbedded(settings, say);
}

/** Brings the open database up to date. Asks first, which is fast: Prisma's own command takes seconds. */
export async function migrateDatabase(say: Say): Promise<void> {
  const pending = await findPendingMigrations(database());
  if (pending.length > 0) {
    say(`База данных обновляется: ${pending.join(', ')}.`);
    await applyMigrations(requireDatabaseUrl());
  }
  await requireQueue(database(), requireDatabaseUrl());
}

async function openEmbedded(settings: Environment, say: Say): Promise<OpenDatabase> {
  const { DATA_DIR } = settings;
  requireFolder(DATA_DIR);
  const postgres = await startEmbeddedPostgres({ dataDir: DATA_DIR, say });
  const complete = completeEnvironment({
    DATABASE_URL: await requireDatabase(postgres, 'portal'),
    AUTH_SECRET: settings.AUTH_SECRET ?? requireSecrets(DATA_DIR).authSecret,
  });
  return { kind: 'embedded', settings: complete, stop: postgres.stop };
}

async function openGiven(settings: Environment, url: string): Promise<OpenDatabase> {
  // Several copies of the portal share such a database, so they must share the secret as well.
  if (!settings.AUTH_SECRET) {
    throw new WrongSetting(
      'Настройка AUTH_SECRET: вместе с DATABASE_URL нужно задать секрет не короче 32 знаков',
    );
  }
  await requireReachable(url);
  const complete = completeEnvironment({ DATABASE_URL: url, AUTH_SECRET: settings.AUTH_SECRET });
  return { kind: 'given', settings: complete, stop: async () => undefined };
}

function requireFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new OperatorError(
      `Папку данных ${folder} не создать: нет права на запись, нет места или такой файл уже есть.`,
    );
  }
}

async function requireReachable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new OperatorError(`База данных по адресу DATABASE_URL недоступна: ${reasonOf(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Never the address itself: it holds the password. */
function reasonOf(error: unknown): string {
  if (error instanceof DatabaseError) return `${error.message}.`;
  const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
  return `сервер не отвечает${code}.`;
}
