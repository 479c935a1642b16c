import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { charsetOf, withoutControls } from './charset.rules';
import { formatOf, HEAD_BYTES, type ImportFile, isGzip } from './format.rules';
import { JsonItems } from './json-items';
import type { Piece } from './pieces.rules';
import { XmlItems } from './xml-items';

/** How far the reading is, and what it met. */
export type Reading = {
  bytes: number;
  /** Bytes that are no letters of the file's charset; each became «�». */
  brokenLetters: number;
  /** The file ends before it should, or is broken beyond reading from some place on. */
  isTruncated: boolean;
};

/** Null: nothing that can be imported. Throws what the file system throws. */
export async function openImportFile(path: string): Promise<ImportFile | null> {
  const file = await open(path);
  try {
    const head = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    const isCompressed = isGzip(head);
    const start = isCompressed ? unpacked(head.subarray(0, bytesRead)) : head.subarray(0, bytesRead);
    const format = formatOf(start);
    return (
      format && { path, format, charset: charsetOf(start), bytes: (await stat(path)).size, isCompressed }
    );
  } finally {
    await file.close();
  }
}

/** As much as there is; of a bomb only the first bytes. Empty: it was no gzip. */
function unpacked(head: Uint8Array): Uint8Array {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST_UNPACKED };
    return gunzipSync(head, options).subarray(0, HEAD_BYTES);
  } catch {
    return new Uint8Array();
  }
}

// A bomb of gzip is a thousand times what it looks like.
const LARGEST_UNPACKED = HEAD_BYTES * 1100;

export function newReading(): Reading {
  return { bytes: 0, brokenLetters: 0, isTruncated: false };
}

/** The pieces of the file in their order. The disk waits for whoever takes them. */
export async function* piecesOf(file: ImportFile, reading: Reading): AsyncGenerator<Piece> {
  const items = file.format === 'json' ? new JsonItems() : new XmlItems();
  const decoder = new TextDecoder(file.charset);
  for await (const chunk of chunksOf(file, reading)) {
    items.write(readable(decoder.decode(chunk, { stream: true }), reading));
    yield* items.take();
    // Beyond this place nothing can be told apart any more.
    if (items.isStuck()) {
      reading.isTruncated = true;
      return;
    }
  }
  items.write(readable(decoder.decode(), reading));
  reading.isTruncated ||= !items.end();
  yield* items.take();
}

const CHUNK = { highWaterMark: 1 << 18 };

async function* chunksOf({ path, isCompressed }: ImportFile, reading: Reading): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path, CHUNK);
  source.on('data', (chunk) => {
    reading.bytes += chunk.length;
  });
  if (!isCompressed) {
    yield* source;
    return;
  }
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } catch (error) {
    if (!isZlibFault(error)) throw error;
    reading.isTruncated = true;
  } finally {
    source.destroy();
  }
}

/** The archive is cut or broken; what came before is whole. */
function isZlibFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

function readable(text: string, reading: Reading): string {
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1))
    reading.brokenLetters += 1;
  return withoutControls(text);
}
