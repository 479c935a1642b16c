import { readFile } from 'node:fs/promises';
import { mediaPlace } from './place';
import { filesOfItem, type MediaFacts } from './whole-item.rules';

/** The files of an item one after the other; null in place of one that is not there. */
export async function* readItemFiles(
  item: MediaFacts,
): AsyncGenerator<{ name: string; content: Uint8Array | null }> {
  for (const name of filesOfItem(item)) {
    yield { name, content: await readFile(mediaPlace(item.id, name)).catch(nullWhenMissing) };
  }
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
