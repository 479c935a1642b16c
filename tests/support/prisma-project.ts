import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_FOLDER, urlOfTestDatabase, withTestServer } from './test-server';

type Run = { readonly status: number; readonly output: string };

/** A small project that uses our configuration and schema engine, with a database that does not exist yet. */
export type PrismaProject = {
  readonly databaseUrl: string;
  readonly folder: string;
  /** Runs the Prisma CLI, with no other way to a schema engine than ours. */
  readonly prisma: (args: string[], databaseUrl?: string) => Promise<Run>;
  readonly write: (file: string, text: string) => void;
  readonly remove: () => Promise<void>;
};

/** Inside the repository, so that packages are found. */
export function newPrismaProject(): PrismaProject {
  const name = `prisma_${randomUUID().slice(0, 8)}`;
  const folder = path.join(TEST_FOLDER, name);
  const databaseUrl = urlOfTestDatabase(name);
  for (const part of ['prisma.config.ts', 'prisma/schema-engine', 'prisma/schema-engine.mjs']) {
    cpSync(part, path.join(folder, part), { recursive: true });
  }
  return {
    databaseUrl,
    folder,
    prisma: (args, url = databaseUrl) => runPrisma(folder, args, url),
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
    remove: async () => {
      rmSync(folder, { recursive: true });
      await withTestServer((server) => server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  };
}

function runPrisma(folder: string, args: string[], databaseUrl: string): Promise<Run> {
  const cli = path.resolve('node_modules/prisma/build/index.js');
  // An address that answers nothing stands for a closed network: a download would fail at once.
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PRISMA_ENGINES_MIRROR: 'http://127.0.0.1:1',
    NO_COLOR: '1',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}
