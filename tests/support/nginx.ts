import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Nginx = {
  readonly port: number;
  readonly pid: number;
  /** What it logged of requests, where it runs our configuration. */
  accessLog(): string;
  stop(): Promise<void>;
};

/** Whether this machine has nginx: it comes with the system, not with npm. */
export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs deploy/nginx.conf in front of a portal, changed only where it says «here». */
export function startNginxBefore(portalPort: number, port: number): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-nginx-'));
  const server = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('127.0.0.1:3000', `127.0.0.1:${portalPort}`)
    .replace('/var/cache/nginx/portal', path.join(folder, 'cache'))
    .replace('/var/log/nginx/portal.log', path.join(folder, 'access.log'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  return startNginx(server, { folder, port });
}

/** Runs an nginx with these blocks of its `http`, in a folder that goes with it. */
export async function startNginx(blocks: string, place: { folder: string; port: number }): Promise<Nginx> {
  const { folder, port } = place;
  mkdirSync(path.join(folder, 'cache'), { recursive: true });
  writeFileSync(path.join(folder, 'nginx.conf'), wholeConfiguration(blocks, folder));
  const nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' });
  await untilListening(nginx, port);
  return {
    port,
    pid: nginx.pid ?? 0,
    accessLog: () => readFileSync(path.join(folder, 'access.log'), 'utf8'),
    async stop() {
      nginx.kill('SIGTERM');
      if (nginx.exitCode === null) await once(nginx, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

function wholeConfiguration(blocks: string, folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    // Its workers must be able to read and write the folder, which is ours alone.
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off; worker_processes 1; pid nginx.pid; error_log stderr crit;',
    'events { worker_connections 1024; }',
    'http {',
    'access_log off; sendfile on; tcp_nopush on;',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    blocks,
    '}',
  ].join('\n');
}

async function untilListening(nginx: ChildProcess, port: number): Promise<void> {
  while (!(await isListening(port))) {
    if (nginx.exitCode !== null) throw new Error('nginx does not start');
    await pause(20);
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}
