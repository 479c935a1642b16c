import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { OperatorError } from '@/lib/shared/operator-error';
import type { Binaries } from './binaries';
import { keepPort, readAccess, reasonIn } from './cluster';
import { runAs, type SystemUser } from './system-user';

export type Cluster = {
  readonly folder: string;
  readonly user: SystemUser;
  readonly binaries: Binaries;
  /** Settings of PostgreSQL for this run: `{ fsync: 'off' }`. */
  readonly settings: Readonly<Record<string, string>>;
};

/**
 * A connection that says «I use this cluster» by a shared lock. PostgreSQL drops the lock when its holder dies, however
 * it dies; so whoever leaves can see whether anybody is left.
 */
export type Presence = Client;

const PRESENCE_LOCK = 7_262_015;
const ATTEMPTS = 3;
const RECOVERY_MS = 60_000;
// cannot_connect_now, admin_shutdown
const STARTING_OR_STOPPING = ['57P03', '57P01'];

/** Joins the cluster's PostgreSQL, which it starts if it does not run: it may have outlived a killed portal. */
export async function requirePresence(cluster: Cluster): Promise<Presence> {
  let output = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const presence = await join(cluster.folder);
    if (presence) return presence;
    // Another start may win the race for the folder; then the next round joins it.
    output = await launch(cluster);
  }
  const presence = await join(cluster.folder);
  if (presence) return presence;
  throw new OperatorError(`PostgreSQL не запустился: ${reasonIn(output)}`);
}

/** Stops PostgreSQL if nobody else is present. Nobody can come in between: the lock is held while it stops. */
export async function leave(cluster: Cluster, presence: Presence): Promise<void> {
  await presence.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
  const { rows } = await presence.query('SELECT pg_try_advisory_lock($1) AS alone', [PRESENCE_LOCK]);
  presence.removeAllListeners('error').on('error', () => undefined);
  if (rows[0].alone) {
    await runAs(cluster.user, cluster.binaries.pgCtl, ['stop', '-D', cluster.folder, '-m', 'fast', '-w']);
  }
  await presence.end();
}

async function join(folder: string): Promise<Presence | null> {
  const patience = Date.now() + RECOVERY_MS;
  while (Date.now() < patience) {
    const port = runningPort(folder);
    if (port === null) return null;
    const presence = await connected(folder, port);
    if (presence) return presence;
    await pause(50);
  }
  throw new OperatorError(
    `PostgreSQL в папке ${folder} занят восстановлением дольше минуты: повторите запуск позже.`,
  );
}

/** Port of the PostgreSQL that holds the folder; null where none does. */
function runningPort(folder: string): number | null {
  const [pid, , , port] = readLines(path.join(folder, 'postmaster.pid'));
  return pid && port && isPostgres(Number(pid)) ? Number(port) : null;
}

/** A process id outlives its process: after a restart of the machine it may be anybody's. */
function isPostgres(pid: number): boolean {
  const [name] = readLines(`/proc/${pid}/comm`);
  return process.platform === 'linux' ? name === 'postgres' : isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function connected(folder: string, port: number): Promise<Presence | null> {
  const { password } = readAccess(folder);
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (passesSoon(error)) return null;
    throw error;
  }
}

function passesSoon(error: unknown): boolean {
  return !(error instanceof DatabaseError) || STARTING_OR_STOPPING.includes(error.code ?? '');
}

/** Gives what PostgreSQL said, in case it did not start. */
async function launch({ folder, user, binaries, settings }: Cluster): Promise<string> {
  const log = path.join(folder, 'start.log');
  removeForeignPid(folder);
  rmSync(log, { force: true });
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const options = [`-p ${await freePort(folder)}`, ...flags].join(' ');
  const start = ['start', '-D', folder, '-l', log, '-w', '-t', String(RECOVERY_MS / 1000), '-o', options];
  const { output } = await runAs(user, binaries.pgCtl, start);
  return [output, ...readLines(log)].join('\n');
}

/** PostgreSQL itself sees whether a process lives, but not that it is a stranger under the number of a dead one. */
function removeForeignPid(folder: string): void {
  const file = path.join(folder, 'postmaster.pid');
  const [pid] = readLines(file);
  const [name] = readLines(`/proc/${pid}/comm`);
  if (name && name !== 'postgres') rmSync(file, { force: true });
}

/** The port of the last run, so that the administrator's own tools find the database again; another if it is taken. */
async function freePort(folder: string): Promise<number> {
  const { port: kept } = readAccess(folder);
  const port = (kept !== 0 && (await triedPort(kept))) || (await triedPort(0));
  if (port === null) throw new OperatorError('На этой машине нет свободного порта для PostgreSQL.');
  if (port !== kept) keepPort(folder, port);
  return port;
}

/** The port, if it is free; 0 asks for any. */
function triedPort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(null));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}
