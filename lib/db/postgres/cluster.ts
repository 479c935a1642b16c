import { randomBytes, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { OperatorError } from '@/lib/shared/operator-error';
import { type Binaries, REACHABLE_FOLDER } from './binaries';
import { mayPass, runAs, type SystemUser } from './system-user';

/** What the portal must know to reach its cluster; lies inside the cluster's folder, readable by its owner alone. */
const accessFile = z.object({ password: z.string(), port: z.number().int() });
export type ClusterAccess = z.infer<typeof accessFile>;

/** Under other flags lower-casing, full text and trigrams fail on Cyrillic without a word. */
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=ru-RU',
  '--username=postgres',
  '--auth=scram-sha-256',
  '--data-checksums',
];

const CONFIGURATION = `
# Set by the portal at the first start.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
# One file a weekday, written over after a week.
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
`;

/** The cluster's real folder: `DATA_DIR/postgres`, made and initialised at need. */
export async function requireCluster(input: {
  dataDir: string;
  user: SystemUser;
  binaries: Binaries;
  say: (line: string) => void;
}): Promise<string> {
  const { dataDir, user, say } = input;
  const entry = clusterEntry(dataDir);
  if (!existsSync(entry)) {
    say('База данных создаётся.');
    const parent = await reachableParent(dataDir, user, say);
    publishCluster(await initialisedCluster({ ...input, parent }), entry);
  }
  const folder = realpathSync(entry);
  if (await mayPass(user, folder)) return folder;
  throw new OperatorError(
    `Папка ${folder} закрыта для пользователя PostgreSQL: откройте ему путь к ней (chmod o+x).`,
  );
}

/** Where the cluster is to be found: its folder, or a link to it. */
export function clusterEntry(dataDir: string): string {
  return path.join(dataDir, 'postgres');
}

export function readAccess(folder: string): ClusterAccess {
  return accessFile.parse(JSON.parse(readFileSync(accessPath(folder), 'utf8')));
}

export function keepPort(folder: string, port: number): void {
  writeFileSync(accessPath(folder), JSON.stringify({ ...readAccess(folder), port }));
}

function accessPath(folder: string): string {
  return path.join(folder, 'portal-access.json');
}

async function reachableParent(
  dataDir: string,
  user: SystemUser,
  say: (line: string) => void,
): Promise<string> {
  mkdirSync(dataDir, { recursive: true });
  if (await mayPass(user, dataDir)) return dataDir;
  const parent = path.join(REACHABLE_FOLDER, 'clusters');
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  say(`Папка ${dataDir} закрыта для пользователя PostgreSQL: база данных хранится в ${parent}.`);
  return parent;
}

/** Made aside and whole: a start that is interrupted, or another at the same time, never leaves half a cluster. */
async function initialisedCluster(input: {
  parent: string;
  user: SystemUser;
  binaries: Binaries;
}): Promise<string> {
  const { user } = input;
  const folder = path.join(input.parent, `postgres-${randomUUID()}`);
  const access: ClusterAccess = { password: randomBytes(24).toString('base64url'), port: 0 };
  const passwordFile = `${folder}.password`;
  try {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(passwordFile, access.password, { mode: 0o600 });
    own(user, folder, passwordFile);
    await runInitdb(input, folder, passwordFile);
    appendFileSync(path.join(folder, 'postgresql.conf'), CONFIGURATION);
    writeFileSync(accessPath(folder), JSON.stringify(access), { mode: 0o600 });
    own(user, accessPath(folder));
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function runInitdb(
  { user, binaries }: { user: SystemUser; binaries: Binaries },
  folder: string,
  passwordFile: string,
): Promise<void> {
  const flags = [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...INITDB_FLAGS];
  const run = await runAs(user, binaries.initdb, flags);
  if (!run.ok) throw new OperatorError(`База данных не создана: ${reasonIn(run.output)}`);
}

function publishCluster(folder: string, entry: string): void {
  try {
    if (path.dirname(folder) === path.dirname(entry)) renameSync(folder, entry);
    else symlinkSync(folder, entry);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(entry)) throw error;
  }
}

function own(user: SystemUser, ...paths: string[]): void {
  if (user.kind === 'lent') for (const owned of paths) chownSync(owned, user.uid, user.gid);
}

/** The line in which a program of PostgreSQL says why it failed. */
export function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  return lines.findLast((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? '';
}
