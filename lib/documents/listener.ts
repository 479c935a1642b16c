import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { CHANGE_CHANNEL } from '@/lib/db/announce';

type ChangeListenerOptions = {
  connectionString: string;
  /** Announced addresses; one may end in `*`. */
  onChange(addresses: readonly string[]): void;
  /** Called at the first connection and after each loss, when announcements arrive again. */
  onListening(): void;
  onLost(reason: unknown): void;
};

const PAUSE_BEFORE_RECONNECTING = 1_000;
// A connection may die without a word (a firewall forgets it): ask it now and then.
const PULSE_INTERVAL = 10_000;
const PULSE_TIMEOUT = 5_000;
const FAREWELL_TIMEOUT = 1_000;

/** Listens to what the database announces, on a connection of its own, until closed; reconnects by itself. */
export function listenToChanges(options: ChangeListenerOptions): { close(): Promise<void> } {
  const closing = new AbortController();
  const running = keepListening(options, closing.signal);
  return {
    async close() {
      closing.abort();
      await running;
    },
  };
}

async function keepListening(options: ChangeListenerOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const reason = await listenOnce(options, signal);
    if (signal.aborted) return;
    options.onLost(reason);
    await pause(PAUSE_BEFORE_RECONNECTING, undefined, { signal }).catch(() => undefined);
  }
}

/** Resolves with the reason when the connection is over. */
async function listenOnce(options: ChangeListenerOptions, signal: AbortSignal): Promise<unknown> {
  const client = new Client({
    connectionString: options.connectionString,
    application_name: 'portal-listener',
    connectionTimeoutMillis: PULSE_TIMEOUT,
    query_timeout: PULSE_TIMEOUT,
    keepAlive: true,
  });
  const over = endOf(client, signal);
  client.on('notification', (message) => options.onChange(parseAnnouncement(message.payload)));
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANGE_CHANNEL}`);
    options.onListening();
    return await Promise.race([over, pulse(client, signal)]);
  } catch (error) {
    return error;
  } finally {
    // A connection that died without a word does not answer the farewell either.
    await Promise.race([client.end(), pause(FAREWELL_TIMEOUT)]).catch(() => undefined);
  }
}

function endOf(client: Client, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    client.on('error', resolve);
    client.on('end', () => resolve(new Error('the connection ended')));
    signal.addEventListener('abort', () => resolve(signal.reason), { once: true });
  });
}

async function pulse(client: Client, signal: AbortSignal): Promise<never> {
  for (;;) {
    await pause(PULSE_INTERVAL, undefined, { signal, ref: false });
    await client.query('SELECT 1');
  }
}

const announcement = z
  .string()
  .transform((text) => JSON.parse(text))
  .pipe(z.object({ addresses: z.array(z.string()) }));

// An announcement that cannot be read still says that something changed.
const EVERYTHING = ['*'];

function parseAnnouncement(payload: string | undefined): readonly string[] {
  try {
    return announcement.parse(payload).addresses;
  } catch {
    return EVERYTHING;
  }
}
