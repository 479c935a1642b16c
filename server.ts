import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import next from 'next';
import { database, requireDatabaseUrl } from '@/lib/db/client';
import { requirePortalZone } from '@/lib/db/portal-zone';
import { migrateDatabase, openDatabase } from '@/lib/db/prepare';
import { createDocumentLayer } from '@/lib/documents/serve';
import { saveReadings } from '@/lib/readings/commands';
import { createCounter } from '@/lib/readings/counter';
import { startSaving } from '@/lib/readings/saving';
import { type Environment, environment } from '@/lib/shared/env';
import { log } from '@/lib/shared/log';
import { operatorLine } from '@/lib/shared/operator-error';
import { CLIENT_ADDRESS_HEADER, limitedAddress, nameClient } from '@/lib/web/client-address';
import { formsOfBearableSize } from '@/lib/web/form-size';
import { formsInTurn } from '@/lib/web/form-turns';
import { type HttpServer, listen } from '@/lib/web/http-server';
import { logAnswer } from '@/lib/web/request-log';
import { findAccountsFile, plantAtFirstStart } from './prisma/seed/first-start';

/** The portal's process: settings, port, database, Next; and the same backwards when it is told to stop. */

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const nothing = async () => {};

/** How to stop what runs, in the order in which it stops. */
const stops = {
  requests: nothing,
  jobs: nothing,
  documents: nothing,
  readings: nothing,
  connections: nothing,
  postgres: nothing,
};
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
start().catch(giveUp);

async function start(): Promise<void> {
  const settings = environment();
  const http = await listen(settings.PORT, settings.HOST);
  stops.requests = http.close;
  const complete = await prepareDatabase(settings);
  await serve(http, complete);
  announce(complete);
  if (settings.JOBS === 'inside') await work();
}

/** The worker's packages are loaded when the portal answers already: a start has five seconds. */
async function work(): Promise<void> {
  const { startWorker } = await import('@/lib/jobs/worker');
  if (stopping) return;
  const worker = startWorker();
  stops.jobs = () => worker.stop();
}

async function prepareDatabase(given: Environment): Promise<Environment> {
  const opening = openDatabase(given, say);
  stops.postgres = async () => (await opening).stop();
  const { settings, kind } = await opening;
  await migrateDatabase(say);
  await requirePortalZone(database(), settings.PORTAL_TZ);
  if (kind === 'embedded') await plantAtFirstStart(settings, say);
  return settings;
}

async function serve(http: HttpServer, settings: Environment): Promise<void> {
  const app = next({
    dev: isDevelopment(settings),
    hostname: settings.HOST,
    port: settings.PORT,
    httpServer: http.server,
  });
  await app.prepare();
  stops.connections = () => database().$disconnect();
  const handle = app.getRequestHandler();
  const answer = isDevelopment(settings) ? plainly(handle) : await throughDocuments(handle, settings);
  const answerForm = formsOfBearableSize(formsInTurn(answer));
  http.answerWith((request, response) => {
    logAnswer(request, response);
    nameClient(request, settings.TRUST_PROXY);
    answerForm(request, response);
  });
}

/** While pages are being written they are shown as Next makes them, never kept. */
function plainly(handle: RequestHandler): RequestListener {
  return (request, response) => {
    handle(request, response).catch((error: unknown) => log().error({ error }, 'request failed'));
  };
}

async function throughDocuments(handle: RequestHandler, settings: Environment): Promise<RequestListener> {
  const documents = await createDocumentLayer({
    handle,
    connectionString: requireDatabaseUrl(),
    keepBytes: settings.KEEP_MB * 2 ** 20,
    publicUrl: settings.PUBLIC_URL,
    log: log(),
    onServed: countReadings(),
  });
  stops.documents = documents.close;
  return documents.listener;
}

/** Counts what readers read, in memory; it is saved every few seconds, and a last time at the end. */
function countReadings() {
  const counter = createCounter();
  const saving = startSaving({
    counter,
    save: saveReadings,
    onFailure: (error) => log().warn({ error }, 'Readings are not saved: they are counted on'),
  });
  stops.readings = saving.close;
  return (request: IncomingMessage, { address, status }: { address: string; status: number }) => {
    if (status === 200) counter.note({ ...askedOf(request), address }, new Date());
  };
}

function askedOf({ method, headers }: IncomingMessage) {
  return { method, headers, client: limitedAddress(String(headers[CLIENT_ADDRESS_HEADER] ?? '')) };
}

function isDevelopment({ NODE_ENV }: Environment): boolean {
  return NODE_ENV === 'development';
}

function announce(settings: Environment): void {
  const accounts = findAccountsFile(settings);
  say(`Портал:   ${settings.PUBLIC_URL.href}`);
  say(`Редакция: ${new URL('/editor', settings.PUBLIC_URL).href}`);
  if (accounts) say(`Учётные записи для знакомства: ${accounts}`);
  say('Остановить: Ctrl+C');
}

async function stop(status: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const end of Object.values(stops)) {
    await end().catch((error: unknown) => log().error({ error }, 'stop failed'));
  }
  process.exit(status);
}

async function giveUp(error: unknown): Promise<void> {
  // What was under way when the portal was told to stop could not end well.
  if (stopping) return;
  const line = operatorLine(error);
  if (line) process.stderr.write(`${line}\n`);
  else log().fatal({ error }, 'the portal does not start');
  await stop(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
