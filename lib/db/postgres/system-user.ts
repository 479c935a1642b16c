import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { OperatorError } from '@/lib/shared/operator-error';

/** Who PostgreSQL runs as: it refuses root, so root lends it another user. */
export type SystemUser =
  | { readonly kind: 'ourselves' }
  | { readonly kind: 'lent'; readonly uid: number; readonly gid: number };

export type ProgramRun = { readonly ok: boolean; readonly output: string };

const LENT_NAME = 'postgres';

/** No PG… variable and no language setting of ours in it. NODE_ENV is there for Next's types alone. */
const PLAIN_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
};

/** The user of the cluster in `folder`; where there is no cluster yet, the one to make it with. */
export function requireSystemUser(folder: string): SystemUser {
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (process.getuid?.() === 0)
    return owner && owner.uid !== 0 ? lent(owner.uid, owner.gid) : requireLentUser();
  if (!owner || owner.uid === process.getuid?.()) return { kind: 'ourselves' };
  throw new OperatorError(
    `База данных в папке ${folder} создана другим пользователем: запустите портал от его имени.`,
  );
}

/** Runs a program as that user. */
export function runAs(user: SystemUser, file: string, args: readonly string[]): Promise<ProgramRun> {
  const identity = user.kind === 'lent' ? { uid: user.uid, gid: user.gid } : {};
  const options = {
    ...identity,
    // Not our own folder: it may be closed to that user.
    cwd: '/',
    env: PLAIN_ENVIRONMENT,
  };
  return new Promise((resolve) => {
    execFile(file, args, options, (error, stdout, stderr) =>
      resolve({ ok: !error, output: stdout + stderr }),
    );
  });
}

/** May the user enter this folder, or run this program, through all the folders above it? */
export async function mayPass(user: SystemUser, target: string): Promise<boolean> {
  return user.kind === 'ourselves' || (await runAs(user, 'test', ['-x', target])).ok;
}

function requireLentUser(): SystemUser {
  const user = findLentUser() ?? makeLentUser();
  if (user) return user;
  throw new OperatorError(
    `PostgreSQL не работает от имени root, а создать пользователя ${LENT_NAME} не удалось: ` +
      `создайте его («useradd --system ${LENT_NAME}») или задайте DATABASE_URL.`,
  );
}

function findLentUser(): SystemUser | null {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, LENT_NAME], { stdio: 'pipe' }));
  try {
    return lent(idOf('-u'), idOf('-g'));
  } catch {
    return null;
  }
}

function makeLentUser(): SystemUser | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', LENT_NAME], { stdio: 'ignore' });
  return findLentUser();
}

function lent(uid: number, gid: number): SystemUser {
  return { kind: 'lent', uid, gid };
}
