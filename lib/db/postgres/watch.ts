import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, leave, type Presence, requirePresence } from './running';

const BETWEEN_TRIES_MS = 1_000;

/**
 * Starts PostgreSQL again, on the same port, when it dies while the portal lives. Answers how to leave it for good.
 */
export function watch(cluster: Cluster, first: Presence, say: (line: string) => void): () => Promise<void> {
  let presence: Presence | null = first;
  let isLeaving = false;
  let recovery = Promise.resolve();
  follow(first);

  function follow(followed: Presence): void {
    presence = followed;
    followed.once('end', () => {
      presence = null;
      if (!isLeaving) recovery = recover();
    });
  }

  async function recover(): Promise<void> {
    say('PostgreSQL остановился, запускается снова.');
    while (!(await isBack()) && !isLeaving) await pause(BETWEEN_TRIES_MS);
  }

  async function isBack(): Promise<boolean> {
    try {
      follow(await requirePresence(cluster));
      return true;
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  return async () => {
    isLeaving = true;
    await recovery;
    if (presence) await leave(cluster, presence);
  };
}
