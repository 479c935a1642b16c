import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './run.mjs';
import { say } from './say.mjs';

const LOCK = path.join(ROOT, '.portal/setup.lock');

/** Two starts at once must not install or build over each other: the second waits, and finds all done. */
export async function alone(work) {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  if (!taken()) {
    say('Портал уже готовит другой запуск, этот подождёт.');
    while (!taken()) await pause(300);
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** Tries to take the lock, also from an owner that is no more. */
function taken() {
  if (!isOwnerAlive()) rmSync(LOCK, { force: true });
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isOwnerAlive() {
  try {
    return process.kill(Number(readFileSync(LOCK, 'utf8')) || process.pid, 0);
  } catch (error) {
    // No lock, or a process of another user's.
    return error.code === 'EPERM';
  }
}
