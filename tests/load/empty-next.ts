import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../support/ports';

/** The least that a page rendered for each request can be, with the very Next of the portal: the measure of its cost. */
const FILES = {
  'app/layout.jsx': `
    export default function Layout({ children }) {
      return <html lang="ru"><body>{children}</body></html>;
    }`,
  'app/page.jsx': `
    import { cookies } from 'next/headers';
    export default async function Page() {
      await cookies();
      return <h1>Пустая страница</h1>;
    }`,
  'next.config.mjs': `
    export default {
      htmlLimitedBots: /.*/,
      compress: false,
      turbopack: { root: ${JSON.stringify(process.cwd())} },
    };`,
  'server.mjs': `
    import { createServer } from 'node:http';
    import next from 'next';
    const app = next({ dev: false, dir: import.meta.dirname });
    await app.prepare();
    const handle = app.getRequestHandler();
    createServer((request, response) => handle(request, response))
      .listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready'));`,
} as const;

export type EmptyNext = { origin: string; pid: number; stop(): Promise<void> };

/** Builds it once for each version of Next, and starts it. */
export async function startEmptyNext(): Promise<EmptyNext> {
  const folder = path.resolve('.portal/bench', `next-${versionOfNext()}`);
  if (!existsSync(path.join(folder, '.next/BUILD_ID'))) build(folder);
  const port = await freePort();
  const server = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: server.pid ?? 0,
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

function build(folder: string): void {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  execFileSync(process.execPath, [path.resolve('node_modules/next/dist/bin/next'), 'build', folder], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function versionOfNext(): string {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'));
  return String(version);
}
