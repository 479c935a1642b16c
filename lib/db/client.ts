import { PrismaPg } from '@prisma/adapter-pg';
import { environment, WrongSetting } from '@/lib/shared/env';
import { type Prisma, PrismaClient } from './generated/client';

/** What commands get inside `database().$transaction(async (transaction) => …)`. */
export type Transaction = Prisma.TransactionClient;

declare global {
  // Next may load this module more than once in a process (one copy a bundle); the pool must stay one.
  var portalDatabase: PrismaClient | undefined;
}

/** The process's one database client, connected at first use. */
export function database(): PrismaClient {
  globalThis.portalDatabase ??= connect(requireDatabaseUrl());
  return globalThis.portalDatabase;
}

/** A client of its own for commands and tests; the caller disconnects it. */
export function connect(connectionString: string): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString, max: 10, connectionTimeoutMillis: 5000 },
    // Without a listener an idle connection that PostgreSQL closes would end the process.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  return new PrismaClient({ adapter });
}

export function requireDatabaseUrl(): string {
  const url = environment().DATABASE_URL;
  if (!url) throw new WrongSetting('Настройка DATABASE_URL: адрес базы данных не задан');
  return url;
}
