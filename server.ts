import next from 'next';
import { database } from '@/lib/db/client';
import { migrateDatabase, openDatabase } from '@/lib/db/prepare';
import { completeEnvironment, type Environment, environment, WrongSetting } from '@/lib/shared/env';
import { log } from '@/lib/shared/log';
import { OperatorError } from '@/lib/shared/operator-error';
import { requireSecrets } from '@/lib/shared/secrets';
import { nameClient } from '@/lib/web/client-address';
import { type HttpServer, listen } from '@/lib/web/http-server';

/** The portal's process: settings, port, database, Next; and the same backwards when it is told to stop. */

const started: (() => Promise<void>)[] = [];
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
start().catch(giveUp);

async function start(): Promise<void> {
  const settings = environment();
  const http = await listen(settings.PORT, settings.HOST);
  started.push(http.close);
  const complete = await prepareDatabase(settings);
  await serve(http, complete);
  announce(complete);
}

async function prepareDatabase(settings: Environment): Promise<Environment> {
  const opening = openDatabase(settings, say);
  started.unshift(async () => (await opening).stop());
  const { url, kind } = await opening;
  await migrateDatabase(url, say);
  return completeEnvironment({ DATABASE_URL: url, AUTH_SECRET: requireAuthSecret(settings, kind) });
}

/** Several copies of the portal share a given database, so they must share the secret as well. */
function requireAuthSecret({ AUTH_SECRET, DATA_DIR }: Environment, kind: 'embedded' | 'given'): string {
  if (AUTH_SECRET) return AUTH_SECRET;
  if (kind === 'embedded') return requireSecrets(DATA_DIR).authSecret;
  throw new WrongSetting(
    'Настройка AUTH_SECRET: вместе с DATABASE_URL нужно задать секрет не короче 32 знаков',
  );
}

async function serve(http: HttpServer, { NODE_ENV, PORT, HOST, TRUST_PROXY }: Environment): Promise<void> {
  const dev = NODE_ENV === 'development';
  const app = next({ dev, hostname: HOST, port: PORT, httpServer: http.server });
  await app.prepare();
  started.push(() => database().$disconnect());
  const answer = app.getRequestHandler();
  http.answerWith((request, response) => {
    nameClient(request, TRUST_PROXY);
    answer(request, response).catch((error: unknown) => log().error({ err: error }, 'request failed'));
  });
}

function announce({ PUBLIC_URL }: Environment): void {
  say(`Портал: ${PUBLIC_URL.href}`);
  say(`Редакция: ${new URL('/editor', PUBLIC_URL).href}`);
  say('Остановить: Ctrl+C');
}

async function stop(status: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const close of started)
    await close().catch((error: unknown) => log().error({ err: error }, 'stop failed'));
  process.exit(status);
}

async function giveUp(error: unknown): Promise<void> {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  await stop(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
