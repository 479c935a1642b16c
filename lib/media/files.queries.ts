import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { mediaPlace } from './place';

export type StoredFile = {
  readonly bytes: number;
  readonly content: ReadableStream<Uint8Array<ArrayBuffer>>;
};

/** A file of the library; null when it is not there. Names must have passed `mediaFile`. */
export async function findMediaFile(id: string, file: string): Promise<StoredFile | null> {
  const place = mediaPlace(id, file);
  const size = await stat(place).catch(nullWhenMissing);
  return size?.isFile() ? { bytes: size.size, content: contentOf(place) } : null;
}

/** Opened at the first read: an answer to HEAD, which nobody reads, leaves no file open. */
function contentOf(place: string): StoredFile['content'] {
  let chunks: AsyncIterator<Uint8Array<ArrayBuffer>> | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        chunks ??= createReadStream(place)[Symbol.asyncIterator]();
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks?.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return null;
  throw error;
}
