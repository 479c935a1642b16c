import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { createClone, dropClone, newClone } from './clones';
import { startMailServer } from './mail-server';

type DigestTrial = {
  readonly subscribers: number;
  /** The worker is killed when the mail server has so many letters. */
  readonly killedAt: readonly number[];
  readonly say?: (line: string) => void;
};

export type DigestFigures = {
  readonly letters: number;
  readonly seconds: number;
  /** The last one, as the mail server got it. */
  readonly message: Buffer;
  readonly twice: number;
  readonly uncertain: number;
  /** Neither received nor shown as uncertain. */
  readonly forgotten: number;
};

/**
 * Subscribers of the daily digest, a worker of the portal in a process of its own, killed on the way and started
 * again, and a mail server that takes everything.
 */
export async function sendDigest({ subscribers, killedAt, say }: DigestTrial): Promise<DigestFigures> {
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
    await plantSubscribers(database, subscribers);
    const begin = performance.now();
    for (const count of [...killedAt, null]) {
      const worker = startWorker({ DATABASE_URL: clone.url, SMTP_URL: server.url, DATA_DIR: folder });
      await (count === null ? untilSettled(database) : untilReceived(received, count));
      say?.(`Подборка: у почтового сервера ${received.size} писем.`);
      await kill(worker, count === null ? 'SIGTERM' : 'SIGKILL');
    }
    const seconds = (performance.now() - begin) / 1000;
    return { ...(await count(database, received, subscribers)), seconds, message };
  } finally {
    await server.close();
    await database.$disconnect();
    await dropClone(clone);
    rmSync(folder, { recursive: true });
  }
}

async function plantSubscribers(database: PrismaClient, count: number): Promise<void> {
  await database.letter.deleteMany();
  await database.subscriber.deleteMany();
  await database.$executeRaw`
    INSERT INTO "Subscriber" (id, email, frequency, state, "consentVersion", "confirmedAt")
    SELECT gen_random_uuid(), concat('reader-', number, '@example.ru'), 'daily', 'active',
      (SELECT max(version) FROM "ConsentText" WHERE slug = 'subscription'), now() - interval '10 days'
    FROM generate_series(1, ${count}::int) AS number`;
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

async function count(database: PrismaClient, received: ReadonlyMap<string, number>, subscribers: number) {
  const uncertain = await database.letter.findMany({
    where: { state: 'uncertain' },
    select: { recipient: true },
  });
  const known = new Set([...received.keys(), ...uncertain.map(({ recipient }) => recipient)]);
  return {
    letters: received.size,
    twice: [...received.values()].filter((times) => times > 1).length,
    uncertain: uncertain.length,
    forgotten: subscribers - known.size,
  };
}
