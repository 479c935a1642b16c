import { LRUCache } from 'lru-cache';

/** What a maker brings back: something to keep, or an answer for those who wait now and nobody later. */
export type Outcome<Kept, Passed> = { kind: 'kept'; document: Kept } | { kind: 'passed'; answer: Passed };

export type Keep<Kept, Passed> = {
  get(key: string): Kept | undefined;
  /**
   * Makes the document of `key` anew, once however many ask for it meanwhile. The maker gets the last document.
   * What was dropped while it was being made is not kept, and those who wait get a newer one.
   */
  make(key: string, maker: Maker<Kept, Passed>): Promise<Outcome<Kept, Passed>>;
  drop(isNamed: (key: string) => boolean): void;
};

type Maker<Kept, Passed> = (last: Kept | undefined) => Promise<Outcome<Kept, Passed>>;

// An address that changes faster than it can be made must not hold its readers for ever.
const MOST_ATTEMPTS = 3;

/** A store that never holds more than `bytes`; what was not asked for longest goes first. */
export function createKeep<Kept extends { bytes: number }, Passed>(bytes: number): Keep<Kept, Passed> {
  const documents = new LRUCache<string, Kept>({
    maxSize: bytes,
    sizeCalculation: (document) => document.bytes,
  });
  const makings = new Map<string, Promise<Outcome<Kept, Passed>>>();
  const outdated = new WeakSet<Promise<Outcome<Kept, Passed>>>();

  async function start(key: string, maker: Maker<Kept, Passed>, isCurrent: () => boolean) {
    try {
      const outcome = await maker(documents.get(key));
      if (isCurrent()) settle(key, outcome);
      return outcome;
    } finally {
      if (isCurrent()) makings.delete(key);
    }
  }

  function settle(key: string, outcome: Outcome<Kept, Passed>) {
    if (outcome.kind === 'kept') documents.set(key, outcome.document);
    else documents.delete(key);
  }

  function join(key: string, maker: Maker<Kept, Passed>): Promise<Outcome<Kept, Passed>> {
    const running = makings.get(key);
    if (running !== undefined) return running;
    const making = start(key, maker, () => makings.get(key) === making);
    makings.set(key, making);
    return making;
  }

  async function make(key: string, maker: Maker<Kept, Passed>) {
    for (let attempt = 1; ; attempt++) {
      const making = join(key, maker);
      const outcome = await making;
      if (attempt === MOST_ATTEMPTS || !outdated.has(making)) return outcome;
      const newer = documents.get(key);
      if (newer) return { kind: 'kept' as const, document: newer };
    }
  }

  function drop(isNamed: (key: string) => boolean) {
    for (const key of [...documents.keys()].filter(isNamed)) documents.delete(key);
    for (const [key, making] of [...makings].filter(([key]) => isNamed(key))) {
      outdated.add(making);
      makings.delete(key);
    }
  }

  return { get: (key) => documents.get(key), make, drop };
}
