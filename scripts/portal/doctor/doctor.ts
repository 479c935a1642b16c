import { database } from '@/lib/db/client';
import { openDatabase } from '@/lib/db/prepare';
import { type Environment, environment } from '@/lib/shared/env';
import { operatorLine } from '@/lib/shared/operator-error';
import { say } from '../with-portal';
import {
  checkClock,
  checkDatabase,
  checkDisk,
  checkMail,
  checkQueue,
  checkSchedule,
  checkSettings,
  checkStorage,
} from './checks';
import { type Finding, linesOf, type Subject, verdictOf } from './finding';

/** Checks everything that the portal stands on, changes nothing, and says what is wrong and how to mend it. */
export async function examine(): Promise<void> {
  const findings: Finding[] = [];
  const tell = (...found: Finding[]) => {
    findings.push(...found);
    for (const line of found.flatMap(linesOf)) say(line);
  };
  await examineAll(tell);
  const { line, status } = verdictOf(findings);
  say(line);
  process.exitCode = status;
}

type Tell = (...found: Finding[]) => void;

async function examineAll(tell: Tell): Promise<void> {
  const settings = readSettings(tell);
  if (!settings) return;
  tell(checkSettings(settings));
  tell(await checkStorage(settings));
  await guarded(tell, 'Место на диске', async () => tell(await checkDisk(settings)));
  tell(await checkMail(settings));
  await guarded(tell, 'База данных', () => examineDatabase(settings, tell));
}

function readSettings(tell: Tell): Environment | null {
  try {
    return environment();
  } catch (error) {
    tell(failure('Настройки', error, 'Исправьте настройку; все они описаны в docs/administrators.md.'));
    return null;
  }
}

async function examineDatabase(settings: Environment, tell: Tell): Promise<void> {
  const { stop } = await openDatabase(settings, say);
  try {
    const found = await checkDatabase();
    tell(found);
    // Older tables would only lead to errors that say the same.
    if (found.level !== 'well') return;
    const now = new Date();
    tell(...(await checkQueue(now)), await checkSchedule(now), await checkClock());
  } finally {
    await database().$disconnect();
    await stop();
  }
}

async function guarded(tell: Tell, subject: Subject, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    tell(
      failure(subject, error, 'Проверьте, работает ли сервер и верны ли настройки DATABASE_URL и DATA_DIR.'),
    );
  }
}

function failure(subject: Subject, error: unknown, remedy: string): Finding {
  const sentence = operatorLine(error) ?? (error instanceof Error ? error.message : String(error));
  return { level: 'wrong', subject, sentence, remedy };
}
