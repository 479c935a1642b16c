import { database } from '@/lib/db/client';
import { migrateDatabase, openDatabase } from '@/lib/db/prepare';
import { type Environment, environment } from '@/lib/shared/env';
import { operatorLine } from '@/lib/shared/operator-error';

/** Does `work` on the portal's database, started for it if the portal does not run. Exit status 1 when it cannot. */
export async function withPortal(work: (settings: Environment) => Promise<void>): Promise<void> {
  try {
    const { settings, stop } = await openDatabase(environment(), say);
    try {
      await migrateDatabase(say);
      await work(settings);
    } finally {
      await database().$disconnect();
      await stop();
    }
  } catch (error) {
    const line = operatorLine(error);
    if (!line) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Said of what was done in part only. */
export function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
