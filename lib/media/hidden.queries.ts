import 'server-only';
import { database } from '@/lib/db/client';
import { log } from '@/lib/shared/log';
import { remembered } from '@/lib/shared/remembered';

/**
 * hidden: no reader may see the file. dated: its consent has a last day, so nobody may keep the file for a year.
 * free: nothing of the kind.
 */
export type FileAccess = 'free' | 'dated' | 'hidden';

type Bound = ReadonlyMap<string, FileAccess>;

let lastKnown: Bound | null = null;

/** Whether readers may be sent the files of `id`. With the database away, what was known last still counts. */
export async function findFileAccess(id: string): Promise<FileAccess> {
  return (await boundFiles().catch(useLastKnown)).get(id) ?? 'free';
}

// All of them at once: pictures with a dated consent are few, files that are asked for many.
const readBound = remembered('media-bound', async (): Promise<Bound> => {
  const rows = await database().media.findMany({
    where: { OR: [{ hiddenAt: { not: null } }, { consent: { endsOn: { not: null } } }] },
    select: { id: true, hiddenAt: true },
  });
  return new Map(rows.map(({ id, hiddenAt }) => [id, hiddenAt ? 'hidden' : 'dated']));
});

async function boundFiles(): Promise<Bound> {
  lastKnown = await readBound();
  return lastKnown;
}

/** Kept pages are sent while the database is away; their pictures are as well. */
function useLastKnown(error: unknown): Bound {
  if (!lastKnown) throw error;
  log().warn({ error }, 'files are sent by what was known of consents last');
  return lastKnown;
}
