import { hash, randomBytes } from 'node:crypto';
import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';
import { portalDay } from '@/lib/shared/dates';
import { isShown, type Reading, readSlug } from './rules';

/**
 * Counts readings in memory, bounded in everything; whoever has it saves what it gives. Who read is not kept: for an
 * hour at most there is a hash under a key that never leaves this process (docs/decisions/0022).
 */
export type ReadingCounter = {
  note(request: NotedRequest, now: Date): void;
  /** What was counted since the last time. */
  take(): Reading[];
  /** Counts again what could not be saved. */
  giveBack(readings: readonly Reading[]): void;
};

export type NotedRequest = {
  /** The page's, without its query. */
  readonly address: string;
  readonly method: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Network address of the reader. */
  readonly client: string;
};

export type CounterBounds = { readonly mostArticles: number; readonly mostReaders: number };

// 20,000 articles a day are more than one process serves between two savings; 200,000 numbers are about 8 MB.
const BOUNDS: CounterBounds = { mostArticles: 20_000, mostReaders: 200_000 };

export function createCounter(bounds: CounterBounds = BOUNDS): ReadingCounter {
  const counts = new Map<string, Reading>();
  const hasRead = createMemory(bounds.mostReaders);

  function add({ slug, day, count }: Reading) {
    const key = `${day} ${slug}`;
    const known = counts.get(key);
    // While the database is away for long, new articles give way to those that are counted already.
    if (!known && counts.size >= bounds.mostArticles) return;
    counts.set(key, { slug, day, count: count + (known?.count ?? 0) });
  }

  return {
    note(request, now) {
      const slug = readSlug(request.address);
      if (slug === null || !isShown(request) || isRobot(request)) return;
      if (hasRead(`${request.client}\0${String(request.headers['user-agent'])}\0${slug}`, now)) return;
      add({ slug, day: portalDay(now), count: 1 });
    },
    take() {
      const taken = [...counts.values()];
      counts.clear();
      return taken;
    },
    giveBack(readings) {
      for (const reading of readings) add(reading);
    },
  };
}

// The library's pattern is long; browsers are few.
const robots = new LRUCache<string, boolean>({ max: 1000 });
const LONGEST_AGENT = 500;

/** Whoever says nothing of its program is no browser. */
function isRobot({ headers }: NotedRequest): boolean {
  const agent = String(headers['user-agent'] ?? '').slice(0, LONGEST_AGENT);
  if (agent === '') return true;
  const known = robots.get(agent);
  if (known !== undefined) return known;
  const isOne = isbot(agent);
  robots.set(agent, isOne);
  return isOne;
}

const HOUR = 3_600_000;
const HASH_BYTES = 6;

/** Whether the same was asked within the hour. Full, it begins anew, and somebody may count twice. */
function createMemory(most: number): (who: string, now: Date) => boolean {
  let seen = new Set<number>();
  let key = '';
  let endsAt = Number.NEGATIVE_INFINITY;
  return (who, now) => {
    if (now.getTime() >= endsAt || seen.size >= most) {
      seen = new Set();
      key = randomBytes(32).toString('base64');
      endsAt = now.getTime() + HOUR;
    }
    const mark = hash('sha256', `${key}\0${who}`, 'buffer').readUIntBE(0, HASH_BYTES);
    if (seen.has(mark)) return true;
    seen.add(mark);
    return false;
  };
}
