import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@/lib/db/client';
import { createClone, dropClone, newClone } from './clones';
import { freePort } from './ports';
import { arrangeSample, type Sample } from './sample';
import { sampleFolder } from './templates';

/** The built portal as readers meet it: `server.ts`, production, with the sample news in a database of its own. */
export type Portal = {
  readonly origin: string;
  readonly databaseUrl: string;
  /** Its DATA_DIR; letters are files in `mail`. */
  readonly folder: string;
  /** Addresses of its sample news. */
  readonly sample: Sample;
};

export type StartedPortal = Portal & {
  readonly pid: number;
  /** What it has printed so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
  /** Kills it, does `meanwhile`, and starts it again at the same address, with the same database and folder. */
  readonly restart: (meanwhile: () => Promise<void>) => Promise<void>;
};

/** Seals sessions and questions; tests make some themselves. */
export const TEST_SECRET = 'a secret for tests, of no use anywhere';

const LONGEST_START = 240_000;
// Ends the portal with its parent, however that ended.
const LEASH = 'data:text/javascript,process.once("disconnect",()=>process.exit())';

/** Answers when the portal is ready. `settings` are added to those that every test portal has. */
export async function startPortal(settings: Record<string, string> = {}): Promise<StartedPortal> {
  if (!existsSync('.next/BUILD_ID'))
    throw new Error('The portal is not built: npm run test:browser builds it.');
  const clone = newClone();
  await createClone(clone, 'sample');
  const sample = await arrangedSample(clone.url);
  const folder = copyOfSampleFiles();
  const origin = `http://127.0.0.1:${await freePort()}`;
  const start = () =>
    runUntilReady(origin, {
      DATABASE_URL: clone.url,
      DATA_DIR: folder,
      ...addressSettings(origin),
      ...settings,
    });
  let { server, log } = await start();
  const stop = async () => {
    await end(server, 'SIGTERM');
    await dropClone(clone);
    rmSync(folder, { recursive: true });
  };
  const restart = async (meanwhile: () => Promise<void>) => {
    await end(server, 'SIGKILL');
    await meanwhile();
    ({ server, log } = await start());
  };
  return {
    ...{ origin, databaseUrl: clone.url, folder, sample, stop, restart },
    get pid() {
      return server.pid ?? 0;
    },
    log: () => log(),
  };
}

async function runUntilReady(origin: string, settings: Record<string, string>) {
  const server = run(settings);
  const log = recorded(server);
  await untilReady(server, { origin, log });
  return { server, log };
}

async function arrangedSample(databaseUrl: string): Promise<Sample> {
  const database = connect(databaseUrl);
  try {
    return await arrangeSample(database);
  } finally {
    await database.$disconnect();
  }
}

function copyOfSampleFiles(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-browser-'));
  cpSync(path.join(sampleFolder(), 'media'), path.join(folder, 'media'), { recursive: true });
  return folder;
}

function addressSettings(origin: string): Record<string, string> {
  return { HOST: '127.0.0.1', PORT: new URL(origin).port, PUBLIC_URL: origin };
}

function run(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', LEASH, '--import', 'tsx', 'server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      AUTH_SECRET: TEST_SECRET,
      LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function recorded(server: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

async function untilReady(
  server: ChildProcess,
  portal: Pick<StartedPortal, 'origin' | 'log'>,
): Promise<void> {
  const last = Date.now() + LONGEST_START;
  while (!(await isReady(portal.origin))) {
    if (server.exitCode !== null || Date.now() > last) {
      server.kill('SIGKILL');
      throw new Error(`The portal does not start:\n${portal.log()}`);
    }
    await pause(100);
  }
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill(signal);
  await once(server, 'exit');
}
