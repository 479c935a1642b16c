import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClone, dropClone, newClone } from '../support/clones';
import { writeWxr } from './wxr';

export type ImportFigures = {
  readonly items: number;
  readonly seconds: number;
  /** Of the second run, which has nothing to do. */
  readonly secondsAgain: number;
  readonly fileMegabytes: number;
  readonly peakMegabytes: number;
  /** Peak memory with all items over that with a tenth of them. */
  readonly ratio: number;
};

/** Imports an export of so many items by the command line, and one of a tenth of them; each into an empty portal. */
export async function measureImport(items: number): Promise<ImportFigures> {
  const tenth = await importOnce(Math.ceil(items / 10));
  const whole = await importOnce(items);
  return { ...whole, items, ratio: whole.peakMegabytes / tenth.peakMegabytes };
}

async function importOnce(items: number) {
  const clone = newClone();
  await createClone(clone, 'sample');
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-import-load-'));
  try {
    const file = path.join(folder, 'export.xml');
    writeWxr(file, items);
    const first = await runImport(file, clone.url, folder);
    const again = await runImport(file, clone.url, folder);
    return { ...first, secondsAgain: again.seconds, fileMegabytes: statSync(file).size / 2 ** 20 };
  } finally {
    await dropClone(clone);
    rmSync(folder, { recursive: true });
  }
}

async function runImport(file: string, databaseUrl: string, folder: string) {
  const begin = performance.now();
  const run = spawn(process.execPath, ['--import', 'tsx', 'scripts/portal.ts', 'import', file], {
    env: {
      ...process.env,
      ...{ AUTH_SECRET: 'a secret for the bench, of no use anywhere', LOG_LEVEL: 'warn' },
      ...{ DATABASE_URL: databaseUrl, DATA_DIR: folder },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let isOver = false;
  const exit = once(run, 'exit').then(([status]) => {
    isOver = true;
    return status;
  });
  let peak = 0;
  while (!isOver) {
    peak = Math.max(peak, peakMegabytesOf(run.pid));
    await pause(100);
  }
  const status = await exit;
  if (status !== 0) throw new Error(`The import ended with ${status}.`);
  return { seconds: (performance.now() - begin) / 1000, peakMegabytes: peak };
}

/** The most memory that the process has held so far; Linux tells it until the process is gone. */
function peakMegabytesOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
