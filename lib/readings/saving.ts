import type { ReadingCounter } from './counter';
import type { Reading } from './rules';

/** Saves what was counted, again and again; requests never wait for it. */
export type Saving = {
  /** Saves now what is there. Never throws: what cannot be saved is kept for the next time. */
  flush(): Promise<void>;
  /** Saves a last time. */
  close(): Promise<void>;
};

type SavingOptions = {
  counter: ReadingCounter;
  save(readings: readonly Reading[]): Promise<void>;
  /** Called at the first of several failures only. */
  onFailure(error: unknown): void;
  everyMs?: number;
};

// As much as a killed process loses.
const EVERY_MS = 10_000;

export function startSaving({ counter, save, onFailure, everyMs = EVERY_MS }: SavingOptions): Saving {
  let hasFailed = false;
  let running: Promise<void> | null = null;

  async function saveTaken() {
    const readings = counter.take();
    if (readings.length === 0) return;
    try {
      await save(readings);
      hasFailed = false;
    } catch (error) {
      counter.giveBack(readings);
      if (!hasFailed) onFailure(error);
      hasFailed = true;
    }
  }

  function flush(): Promise<void> {
    running ??= saveTaken().finally(() => {
      running = null;
    });
    return running;
  }

  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();
  return {
    flush,
    async close() {
      clearInterval(timer);
      // The one under way may have begun before the last reading.
      await running;
      await flush();
    },
  };
}
