import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { variablesWith } from '@/lib/shared/env';

const run = promisify(execFile);

/** Whether this machine has newsboat, a feed reader: it comes with the system, not with npm. */
export function hasNewsboat(): boolean {
  try {
    execFileSync('newsboat', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export type FeedRead = {
  /** Articles that newsboat counts. */
  count: number;
  /** Everything it kept of the feed, as bytes of its database: for looking whether a text is there. */
  kept: Buffer;
};

/** Lets newsboat fetch a feed for the first time. */
export async function readWithNewsboat(address: string): Promise<FeedRead> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-newsboat-'));
  const file = (name: string, content = '') => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const places = [
    '-u',
    file('urls', `${address}\n`),
    '-C',
    file('config'),
    '-c',
    path.join(folder, 'cache.db'),
  ];
  // No proxy stands between it and a portal of this machine.
  const env = variablesWith({ HOME: folder, LANG: 'C.UTF-8', no_proxy: '127.0.0.1' });
  try {
    await run('newsboat', [...places, '-x', 'reload'], { env });
    const { stdout } = await run('newsboat', [...places, '-x', 'print-unread'], { env });
    return { count: Number.parseInt(stdout, 10), kept: readFileSync(path.join(folder, 'cache.db')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
