import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import { BrokenArchive } from './broken-archive';
import { type Entry, LARGEST_ENTRY, type Place, placeOf } from './form.rules';

export type Placed = Entry & { readonly place: Place };

/**
 * The entries of an archive one after the other, compressed or not; no more than one is in memory. What no archive of
 * ours has (links, folders, other names, paths that lead elsewhere, sizes beyond all measure) ends it with a
 * `BrokenArchive` before anything of that entry is read.
 */
export async function* entriesOf(file: Readable): AsyncGenerator<Placed> {
  try {
    const decoder = createTarDecoder({ strict: true });
    const entries = asStream(plainBytes(file)).pipeThrough(decoder);
    for await (const { header, body } of entries) {
      const place = header.type === 'file' ? placeOf(header.name) : null;
      if (!place) throw new BrokenArchive('strangeEntry', printable(header.name));
      if (header.size > LARGEST_ENTRY[place.kind]) throw new BrokenArchive('tooLarge', header.name);
      yield { name: header.name, place, content: await contentOf(body, header.size) };
    }
  } catch (error) {
    throw inOurWords(error);
  } finally {
    file.destroy();
  }
}

/** Read no faster than it is asked for. */
function asStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function contentOf(body: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  const content = Buffer.alloc(size);
  let at = 0;
  for await (const chunk of body) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

const GZIP = [0x1f, 0x8b];

async function* plainBytes(file: Readable): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = file[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) throw new BrokenArchive('notAnExport');
  const all = Readable.from(withFirst(first.value, chunks), { objectMode: false });
  if (!GZIP.every((byte, index) => first.value[index] === byte)) {
    yield* all;
    return;
  }
  const unpacked = createGunzip();
  all.on('error', (error) => unpacked.destroy(error));
  yield* all.pipe(unpacked);
}

async function* withFirst(first: Uint8Array, others: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (;;) {
    const next = await others.next();
    if (next.done) return;
    yield next.value;
  }
}

/** What the libraries say of a file that ends early or was never an archive. */
function inOurWords(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BrokenArchive) return error;
  if (/truncated|unexpected end of file/i.test(error.message)) return new BrokenArchive('cutOff');
  const isOfZlib = 'code' in error && String(error.code).startsWith('Z_');
  return isOfZlib || /tar|EOF|attributes/i.test(error.message) ? new BrokenArchive('damaged') : error;
}

/** A name from outside goes to somebody's terminal. */
function printable(name: string): string {
  return name.replace(/[^\p{L}\p{N} ./_-]/gu, '?').slice(0, 100);
}
