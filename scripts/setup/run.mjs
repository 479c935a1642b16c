import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file of an installed package, to be run by this same Node: `.bin` links are missing on some file systems. */
export function packageFile(file) {
  return path.join(ROOT, 'node_modules', file);
}

/** Runs a program to its end in the project's folder. Ctrl-C reaches it too, so we only wait for it. */
export async function run(file, args, { env = {}, output = 'shown' } = {}) {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ? 130 : code));
  });
  process.off('SIGINT', forward).off('SIGTERM', forward);
  return { status, text: Buffer.concat(chunks).toString('utf8') };
}

export function runNode(args, options) {
  return run(process.execPath, args, options);
}
