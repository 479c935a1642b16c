import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { charsetOf, withoutControls } from './charset.rules';
import { formatOf, HEAD_BYTES, type ImportFile } from './format.rules';
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
    const start = head.subarray(0, bytesRead);
    const format = formatOf(start);
    return format && { path, format, charset: charsetOf(start), bytes: (await stat(path)).size };
  } finally {
    await file.close();
  }
}

export function newReading(): Reading {
  return { bytes: 0, brokenLetters: 0, isTruncated: false };
}

/** The pieces of the file in their order. The disk waits for whoever takes them. */
export async function* piecesOf(file: ImportFile, reading: Reading): AsyncGenerator<Piece> {
  const items = file.format === 'json' ? new JsonItems() : new XmlItems();
  const decoder = new TextDecoder(file.charset);
  const source = createReadStream(file.path, { highWaterMark: 1 << 18 });
  for await (const chunk of source) {
    reading.bytes += chunk.length;
    items.write(readable(decoder.decode(chunk, { stream: true }), reading));
    yield* items.take();
    // Beyond this place nothing can be told apart any more.
    if (items.isStuck()) break;
  }
  items.write(readable(decoder.decode(), reading));
  reading.isTruncated = !items.end();
  yield* items.take();
}

function readable(text: string, reading: Reading): string {
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1))
    reading.brokenLetters += 1;
  return withoutControls(text);
}
