import { PrismaPg } from '@prisma/adapter-pg';
import { environment, WrongSetting } from '@/lib/shared/env';
import { type Prisma, PrismaClient } from './generated/client';

/** What commands get inside `database().$transaction(async (transaction) => …)`. */
export type Transaction = Prisma.TransactionClient;

declare global {
  // Next may load this module more than once in a process (one copy a bundle); the pool must stay one.
  var portalDatabase: PrismaClient | undefined;
}

/** Milliseconds that a statement or a transaction waits for a connection. */
const LONGEST_WAIT = 5000;

/**
 * Milliseconds; Prisma's own 5 seconds are short for an edition whose correction goes to all subscribers of a large
 * city on a slow database.
 */
const LONGEST_TRANSACTION = 20_000;

/** The process's one database client, connected at first use. */
export function database(): PrismaClient {
  globalThis.portalDatabase ??= connect(requireDatabaseUrl());
  return globalThis.portalDatabase;
}

/** A client of its own for commands and tests; the caller disconnects it. */
export function connect(connectionString: string): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString, max: 10, connectionTimeoutMillis: LONGEST_WAIT },
    // Without a listener an idle connection that PostgreSQL closes would end the process.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: LONGEST_WAIT, timeout: LONGEST_TRANSACTION },
  });
}

export function requireDatabaseUrl(): string {
  const url = environment().DATABASE_URL;
  if (!url) throw new WrongSetting('Настройка DATABASE_URL: адрес базы данных не задан');
  return url;
}
