import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { countPlans } from '@/lib/articles/plan-counts.queries';
import { database } from '@/lib/db/client';
import { findPendingMigrations } from '@/lib/db/migrations';
import { codeOf } from '@/lib/mail/errors';
import { mailTransport } from '@/lib/mail/transport';
import type { Environment } from '@/lib/shared/env';
import type { Finding } from './finding';
import { judgeClock, judgeDisk, judgeQueue, judgeSchedule } from './rules';

/** Settings that work and still are not what a public portal needs. */
export function checkSettings({ PUBLIC_URL }: Environment): Finding {
  const subject = 'Настройки';
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(PUBLIC_URL.hostname);
  if (PUBLIC_URL.protocol === 'https:' || isLocal) {
    return { level: 'well', subject, sentence: `адрес портала ${PUBLIC_URL.href}` };
  }
  return {
    ...{ level: 'notice', subject, sentence: `адрес портала ${PUBLIC_URL.href} без шифрования.` },
    remedy: 'Поставьте перед порталом nginx с сертификатом и задайте PUBLIC_URL с https://.',
  };
}

export async function checkDatabase(): Promise<Finding> {
  const subject = 'База данных';
  const pending = await findPendingMigrations(database());
  if (pending.length === 0) return { level: 'well', subject, sentence: 'отвечает, структура свежая.' };
  return {
    ...{ level: 'wrong', subject, sentence: `не обновлена: ${pending.join(', ')}.` },
    remedy: 'Выполните npm run portal -- migrate.',
  };
}

export async function checkStorage({ DATA_DIR }: Environment): Promise<Finding> {
  const subject = 'Хранилище';
  try {
    for (const folder of ['media', 'mail']) await tryWriting(path.join(DATA_DIR, folder));
    return { level: 'well', subject, sentence: `в папку ${DATA_DIR} можно писать.` };
  } catch (error) {
    return {
      ...{ level: 'wrong', subject, sentence: `в папку ${DATA_DIR} нельзя писать (${codeOf(error)}).` },
      remedy: 'Дайте пользователю портала право на запись и проверьте, есть ли место.',
    };
  }
}

async function tryWriting(folder: string): Promise<void> {
  const file = path.join(folder, `.doctor-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, 'проверка');
  await rm(file);
}

export async function checkDisk({ DATA_DIR }: Environment): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(DATA_DIR);
  return judgeDisk({ free: bavail * bsize, total: blocks * bsize });
}

export async function checkMail(settings: Environment): Promise<Finding> {
  const subject = 'Почта';
  if (!settings.SMTP_URL) {
    return {
      ...{ level: 'notice', subject, sentence: 'письма складываются в папку, читатели их не получат.' },
      remedy: `Задайте SMTP_URL. Папка: ${path.join(settings.DATA_DIR, 'mail')}`,
    };
  }
  try {
    (await mailTransport(settings).open()).close();
    return { level: 'well', subject, sentence: 'почтовый сервер принимает портал.' };
  } catch (error) {
    return {
      ...{ level: 'wrong', subject, sentence: `почтовый сервер не принимает портал (${messageOf(error)}).` },
      remedy: 'Проверьте в SMTP_URL имя сервера, порт, имя и пароль (535 значит: пароль не подошёл).',
    };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : codeOf(error);
}

const queueRow = z.object({
  isWorking: z.boolean(),
  dueSince: z.date().nullable(),
  uncertain: z.bigint().transform(Number),
});

export async function checkQueue(now: Date): Promise<Finding[]> {
  const [row] = await database().$queryRaw<unknown[]>`
    SELECT
      EXISTS (
        SELECT FROM pg_stat_activity WHERE application_name = 'portal-worker' AND datname = current_database()
      ) AS "isWorking",
      (SELECT min("dueAt") FROM "Letter" WHERE state = 'queued' AND "dueAt" <= ${now}) AS "dueSince",
      (SELECT count(*) FROM "Letter" WHERE state = 'uncertain') AS uncertain`;
  return judgeQueue(queueRow.parse(row), now);
}

export async function checkSchedule(now: Date): Promise<Finding> {
  return judgeSchedule(await countPlans(now));
}

export async function checkClock(): Promise<Finding> {
  const before = Date.now();
  const [row] = await database().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  const middle = (before + Date.now()) / 2;
  return judgeClock((row?.now.getTime() ?? middle) - middle);
}
