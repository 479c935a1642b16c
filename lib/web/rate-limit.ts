import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '@/lib/db/client';
import { veiled } from './secret';

/** At most `attempts` in `minutes`, counted in PostgreSQL for all copies of the portal together. */
export type Limit = {
  /** Seconds to wait, 0 when the attempt is free. Each call counts as one. */
  take(subject: string): Promise<number>;
  /** Takes the last attempt off the count: it was not one of those that are counted. */
  giveBack(subject: string): Promise<void>;
  /** Begins to count anew. */
  forget(subject: string): Promise<void>;
};

/** The subject (an e-mail, a network address) is kept as a keyed hash only. */
export function limit(name: string, { attempts, minutes }: { attempts: number; minutes: number }): Limit {
  const limiter = new RateLimiterPostgres({
    storeClient: { query: queryDatabase },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points: attempts,
    duration: minutes * 60,
  });
  return {
    take: (subject) => secondsToWait(limiter.consume(veiled(name, subject))),
    giveBack: async (subject) => {
      await limiter.reward(veiled(name, subject));
    },
    forget: async (subject) => {
      await limiter.delete(veiled(name, subject));
    },
  };
}

async function secondsToWait(attempt: Promise<unknown>): Promise<number> {
  try {
    await attempt;
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

type Counter = { points: number; expire: bigint | null };

/** What the limiter expects of a client of `pg`, done by the portal's one pool. */
async function queryDatabase({ text, values }: { text: string; values: unknown[] }) {
  const counters = await database().$queryRawUnsafe<Counter[]>(text, ...values);
  const rows = counters.map(({ points, expire }) => ({ points, expire: expire && Number(expire) }));
  return { rows, rowCount: rows.length };
}
