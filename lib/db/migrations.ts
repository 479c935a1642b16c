import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { variablesWith } from '@/lib/shared/env';
import { OperatorError } from '@/lib/shared/operator-error';
import type { PrismaClient } from './generated/client';

// The program always runs in the project's folder; Next would otherwise trace the whole of it into its bundle.
const projectFolder = () => path.join(/* turbopackIgnore: true */ process.cwd());

/** Names of the migrations that this portal needs and the database has not had, oldest first. */
export async function findPendingMigrations(client: PrismaClient): Promise<string[]> {
  const applied = await findAppliedMigrations(client);
  return requiredMigrations().filter((name) => !applied.has(name));
}

/** Brings a database to the form that this portal was written for. */
export async function applyMigrations(databaseUrl: string): Promise<void> {
  const prisma = path.join(projectFolder(), 'node_modules/prisma/build/index.js');
  const env = variablesWith({ DATABASE_URL: databaseUrl });
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, [prisma, 'migrate', 'deploy'], { env }, (error, stdout, stderr) => {
      if (error) reject(new OperatorError(`База данных не обновлена: ${oneLine(stderr || stdout)}`));
      else resolve();
    });
  });
}

async function findAppliedMigrations(client: PrismaClient): Promise<Set<string>> {
  const [table] = await client.$queryRaw<{ name: string | null }[]>`
    SELECT to_regclass('"_prisma_migrations"')::text AS name`;
  if (!table?.name) return new Set();
  const rows = await client.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}

function requiredMigrations(): string[] {
  return readdirSync(path.join(projectFolder(), 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function oneLine(text: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .join(' ');
}
