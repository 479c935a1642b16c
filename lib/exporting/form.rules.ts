/** The open form of an exported portal: docs/export-format.md tells it to other programs. */

export const FORMAT = { format: 'news-portal', version: 1 } as const;

/** First entry of the archive. */
export const MANIFEST = 'portal-export.json';

/** Last entry: what is not closed by it was cut off. */
export const CLOSING = 'portal-export-end.json';

export const PART_LIMITS = {
  /** Rows of one part; each part is read back in one transaction. */
  rows: 500,
  /** A part that has grown past this takes no further row. */
  bytes: 4_000_000,
} as const;

/** No honest entry is larger, in bytes; whatever claims to be is refused before it is read. */
export const LARGEST_ENTRY = {
  manifest: 10_000,
  closing: 10_000,
  rows: 32_000_000,
  file: 128_000_000,
} as const;

/** Said at the head of the archive. Nothing in it tells of the machine or the moment: equal portals, equal bytes. */
export type Manifest = typeof FORMAT & {
  /** Whether subscribers, messages, addresses of commentators and unpublished comments are in it. */
  readonly personalData: boolean;
};

export type Entry = { readonly name: string; readonly content: Uint8Array };

/** What an entry is, by its name; null for a name that no archive of ours has. */
export type Place =
  | { readonly kind: 'manifest' | 'closing' }
  | { readonly kind: 'rows'; readonly table: string; readonly part: number }
  | { readonly kind: 'file'; readonly mediaId: string; readonly file: string };

const PART = /^data\/([A-Za-z-]{1,60})-(\d{6})\.jsonl$/;
const FILE_NAME = /^[a-z0-9][a-z0-9._-]{0,119}$/;
const FILE = /^media\/([0-9a-f-]{36})\/([^/]+)$/;

export function placeOf(name: string): Place | null {
  if (name === MANIFEST) return { kind: 'manifest' };
  if (name === CLOSING) return { kind: 'closing' };
  const [, table, part] = PART.exec(name) ?? [];
  if (table !== undefined) return { kind: 'rows', table, part: Number(part) };
  const [, mediaId, file] = FILE.exec(name) ?? [];
  return mediaId !== undefined && file !== undefined && isFileName(file)
    ? { kind: 'file', mediaId, file }
    : null;
}

/** A name that a file of the library may have; never a path. */
export function isFileName(name: string): boolean {
  return FILE_NAME.test(name);
}

/** `part` from 1. */
export function partName(table: string, part: number): string {
  return `data/${table}-${String(part).padStart(6, '0')}.jsonl`;
}

export function fileName(mediaId: string, file: string): string {
  return `media/${mediaId}/${file}`;
}
