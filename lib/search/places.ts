/*
 * A search may take its two seconds when somebody asks for the dearest there is. So only a few run at once, the others
 * wait in line, and the pool of connections stays for those who read and write.
 */

const MOST_AT_ONCE = 4;
const MOST_WAITING = 60;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `search` when a place is free; null at once where too many wait already. */
export async function inPlace<Value>(search: () => Promise<Value>): Promise<Value | null> {
  if (running >= MOST_AT_ONCE && waiting.length >= MOST_WAITING) return null;
  if (running >= MOST_AT_ONCE) await new Promise<void>((begin) => void waiting.push(begin));
  else running += 1;
  try {
    return await search();
  } finally {
    // Whoever is next takes the place over, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
