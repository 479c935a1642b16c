import { LRUCache } from 'lru-cache';

/*
 * What readers' pages read is the same for everybody until something changes: a process that hears of every change
 * (lib/documents/listener.ts) remembers it meanwhile. One that does not hear reads each time.
 */

type Memory = {
  isHearing: boolean;
  readings: LRUCache<string, Promise<unknown>>;
};

declare global {
  // Next loads this module once a bundle, and the layer above Next loads it again; the memory must be one.
  var portalMemory: Memory | undefined;
}

// A reading can be a whole article with its text.
const MOST_READINGS = 300;
// What somebody changes in the database by hand is announced by nobody.
const LONGEST_MEMORY = 10_000;

/**
 * `read` that answers from memory while nothing has changed; `name` is its own among all. Values are shared by all
 * requests, so nobody may alter them. For reads that depend on nothing but their arguments and the database.
 */
export function remembered<Arguments extends readonly (string | number)[], Value>(
  name: string,
  read: (...given: Arguments) => Promise<Value>,
): (...given: Arguments) => Promise<Value> {
  return (...given) => {
    const { isHearing, readings } = memory();
    if (!isHearing) return read(...given);
    const key = JSON.stringify([name, ...given]);
    // The key names the reading, and with it the type of what it brings.
    const known = readings.get(key) as Promise<Value> | undefined;
    return known ?? begin(readings, key, read(...given));
  };
}

/**
 * Kept from its beginning on: a change that comes while it runs forgets it, whatever it brings. Failures are not
 * kept, nor that there is nothing: addresses that nobody has are without end.
 */
function begin<Value>(readings: Memory['readings'], key: string, reading: Promise<Value>): Promise<Value> {
  const forget = () => {
    if (readings.peek(key) === reading) readings.delete(key);
  };
  readings.set(key, reading);
  reading.then((value) => value === null && forget(), forget);
  return reading;
}

/** Something changed: whoever reads from now on reads anew. */
export function forgetReadings(): void {
  memory().readings.clear();
}

/** Changes are heard of from now on. What was missed before is not known. */
export function startRemembering(): void {
  forgetReadings();
  memory().isHearing = true;
}

/** Changes are not heard of any more. */
export function stopRemembering(): void {
  memory().isHearing = false;
  forgetReadings();
}

function memory(): Memory {
  globalThis.portalMemory ??= {
    isHearing: false,
    readings: new LRUCache({ max: MOST_READINGS, ttl: LONGEST_MEMORY, ttlAutopurge: true }),
  };
  return globalThis.portalMemory;
}
