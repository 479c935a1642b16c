import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { smtpTransport } from '@/lib/mail/smtp-transport';
import { createClone, dropClone, newClone } from '../support/clones';
import { startMailServer } from '../support/mail-server';

const SUBSCRIBERS = 20_000;
/** The worker is killed when the server has so many letters. */
const KILLED_AT = [4_000, 12_000];
const LANES = 4;
const BARE_LETTERS = 4_000;

export type DigestFigures = {
  readonly letters: number;
  readonly seconds: number;
  /** Of the same messages handed to the same server with nothing behind them. */
  readonly bareSeconds: number;
  readonly twice: number;
  readonly uncertain: number;
  /** Neither received nor shown as uncertain. */
  readonly forgotten: number;
};

/**
 * 20,000 subscribers of the daily digest, a worker of the portal in a process of its own, killed twice on the way and
 * started again, and a mail server that takes everything.
 */
export async function sendDigest(say: (line: string) => void): Promise<DigestFigures> {
  const clone = newClone();
  await createClone(clone, 'sample');
  const database = connect(clone.url);
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-digest-'));
  const received = new Map<string, number>();
  let message: Buffer = Buffer.alloc(0);
  const server = await startMailServer({
    take: async (to, taken) => {
      message = taken;
      received.set(to, (received.get(to) ?? 0) + 1);
    },
  });
  try {
    await plantSubscribers(database);
    const begin = performance.now();
    for (const count of [...KILLED_AT, null]) {
      const worker = startWorker({ DATABASE_URL: clone.url, SMTP_URL: server.url, DATA_DIR: folder });
      await (count === null ? untilSettled(database) : untilReceived(received, count));
      say(`Подборка: у почтового сервера ${received.size} писем.`);
      await kill(worker, count === null ? 'SIGTERM' : 'SIGKILL');
    }
    const seconds = (performance.now() - begin) / 1000;
    const figures = await count(database, received);
    return { ...figures, seconds, bareSeconds: await sendBare(server.url, message) };
  } finally {
    await server.close();
    await database.$disconnect();
    await dropClone(clone);
    rmSync(folder, { recursive: true });
  }
}

async function plantSubscribers(database: PrismaClient): Promise<void> {
  await database.subscriber.deleteMany();
  await database.$executeRaw`
    INSERT INTO "Subscriber" (id, email, frequency, state, "consentVersion", "confirmedAt")
    SELECT gen_random_uuid(), concat('reader-', number, '@example.ru'), 'daily', 'active',
      (SELECT max(version) FROM "ConsentText" WHERE slug = 'subscription'), now() - interval '10 days'
    FROM generate_series(1, ${SUBSCRIBERS}) AS number`;
}

function startWorker(variables: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/portal.ts', 'worker'], {
    env: {
      ...process.env,
      AUTH_SECRET: 'a secret for the bench, of no use anywhere',
      LOG_LEVEL: 'warn',
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilReceived(received: ReadonlyMap<string, number>, count: number): Promise<void> {
  while (received.size < count) await pause(5);
}

async function untilSettled(database: PrismaClient): Promise<void> {
  const unsettled = () => database.letter.count({ where: { state: { in: ['queued', 'sending'] } } });
  const unplanned = () => database.subscriber.count({ where: { plannedAt: null } });
  while ((await unsettled()) > 0 || (await unplanned()) > 0) await pause(200);
}

async function kill(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const exit = once(worker, 'exit');
  worker.kill(signal);
  await exit;
}

async function count(database: PrismaClient, received: ReadonlyMap<string, number>) {
  const uncertain = await database.letter.findMany({
    where: { state: 'uncertain' },
    select: { recipient: true },
  });
  const known = new Set([...received.keys(), ...uncertain.map(({ recipient }) => recipient)]);
  return {
    letters: received.size,
    twice: [...received.values()].filter((times) => times > 1).length,
    uncertain: uncertain.length,
    forgotten: SUBSCRIBERS - known.size,
  };
}

/** Seconds that as many messages of the digest would take over as many connections, sent by nobody's queue. */
async function sendBare(url: string, content: Buffer): Promise<number> {
  const begin = performance.now();
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const line = await smtpTransport(new URL(url)).open();
    for (let number = lane; number < BARE_LETTERS; number += LANES) {
      await line.send({
        id: String(number),
        from: 'press@example.ru',
        to: `bare-${number}@example.ru`,
        content,
      });
    }
    line.close();
  });
  await Promise.all(lanes);
  return ((performance.now() - begin) / 1000) * (SUBSCRIBERS / BARE_LETTERS);
}
