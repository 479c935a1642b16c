import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { prepareQueue } from '@/lib/db/jobs';
import { portalDay } from '@/lib/shared/dates';
import { TEST_FOLDER, urlOfTestDatabase, withTestServer } from './test-server';

/**
 * Databases that tests get copies of: `empty` is migrated and no more, `sample` has the sample news as well.
 * They outlive a run; their names tell what they were made from, so a change makes new ones.
 */
export type Template = 'empty' | 'sample';

/** Of the demo people in the sample news. */
export type DemoEmail = 'editor@portal.test' | 'author@portal.test' | 'admin@portal.test';

export const DEMO_PASSWORD = 'пароль-для-проверок';

const MADE_FROM: Record<Template, string[]> = {
  empty: ['prisma/migrations', 'node_modules/graphile-worker/sql'],
  sample: ['prisma/migrations', 'node_modules/graphile-worker/sql', 'prisma/seed', 'lib/media'],
};

/** Name of the template, made now if it is not there. */
export async function requireTemplate(template: Template): Promise<string> {
  const name = templateName(template);
  await withTestServer(async (server) => {
    // One maker at a time, among all workers of all runs.
    await server.query("SELECT pg_advisory_lock(hashtext('templates of the tests'))");
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await make(server, { template, name });
  });
  return name;
}

/** Where the pictures and documents of the sample news lie: the DATA_DIR of its seeding. */
export function sampleFolder(): string {
  return folderOf(templateName('sample'));
}

/** Under another name until it is whole, so that a killed run leaves no half of one. */
async function make(server: Client, { template, name }: { template: Template; name: string }): Promise<void> {
  const unfinished = `unfinished_${name}`;
  await server.query(`DROP DATABASE IF EXISTS "${unfinished}" WITH (FORCE)`);
  await server.query(`CREATE DATABASE "${unfinished}"`);
  const env = {
    ...process.env,
    DATABASE_URL: urlOfTestDatabase(unfinished),
    DATA_DIR: folderOf(name),
    DEMO_PASSWORD,
  };
  run(['node_modules/prisma/build/index.js', 'migrate', 'deploy'], env);
  await prepareQueue(env.DATABASE_URL);
  if (template === 'sample') run(['--import', 'tsx', 'prisma/seed/run.ts'], env);
  await server.query(`ALTER DATABASE "${unfinished}" RENAME TO "${name}"`);
}

function folderOf(name: string): string {
  return path.join(TEST_FOLDER, name);
}

function run(args: string[], env: NodeJS.ProcessEnv): void {
  execFileSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function templateName(template: Template): string {
  const hash = createHash('sha256');
  for (const file of MADE_FROM[template].flatMap(filesUnder)) hash.update(file).update(readFileSync(file));
  // The sample news tells of the day it was planted on.
  if (template === 'sample') hash.update(portalDay(new Date()));
  return `${template}_${hash.digest('hex').slice(0, 16)}`;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
