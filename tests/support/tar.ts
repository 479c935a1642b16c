import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { packTar, type TarHeader, unpackTar } from 'modern-tar';

/** Archives that no portal has exported. */

export type Packed = { readonly name: string; readonly content: string | Uint8Array } & Partial<
  Pick<TarHeader, 'type' | 'linkname' | 'pax'>
>;

export const MANIFEST = {
  name: 'portal-export.json',
  content: JSON.stringify({ format: 'news-portal', version: 1, personalData: false }),
};

/** Writes entries as they are. */
export async function writeTar(file: string, entries: readonly Packed[]): Promise<string> {
  await writeFile(file, await tarOf(entries));
  return file;
}

export function tarOf(entries: readonly Packed[]): Promise<Uint8Array> {
  return packTar(
    entries.map(({ name, content, type = 'file', ...header }) => {
      const body = Buffer.from(content);
      const size = type === 'file' ? body.length : 0;
      return { header: { name, type, size, mtime: new Date(0), ...header }, body: size ? body : undefined };
    }),
  );
}

/** The same with the closing entry that makes an archive whole. */
export function writeWholeTar(file: string, entries: readonly Packed[]): Promise<string> {
  return writeTar(file, [...entries, closingOf(entries)]);
}

/** A table's rows as its first part. */
export function partOf(table: string, ...rows: readonly (object | string)[]): Packed {
  const lines = rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`);
  return { name: `data/${table}-000001.jsonl`, content: lines.join('') };
}

/** The entries of an archive, changed, as another whole archive. */
export async function changedTar(
  original: Uint8Array,
  change: (entries: Packed[]) => Packed[],
): Promise<Packed[]> {
  const entries = await unpackTar(original);
  const packed = entries.map(({ header, data }) => ({ name: header.name, content: data ?? '' }));
  return change(packed.slice(0, -1));
}

function closingOf(entries: readonly Packed[]): Packed {
  const hash = createHash('sha256');
  for (const { name, content } of entries) {
    const body = Buffer.from(content);
    hash.update(`${name}\0${body.length}\0`).update(body);
  }
  const closing = { entries: entries.length, sha256: hash.digest('hex') };
  return { name: 'portal-export-end.json', content: JSON.stringify(closing) };
}
