import { charsetOf } from './charset.rules';

/** `portal`: the portal's own export, which somebody else reads. */
type FileFormat = 'xml' | 'json' | 'portal';

/** A file that is read as a stream, however large it is. */
export type ImportFile = {
  readonly path: string;
  readonly format: FileFormat;
  readonly charset: string;
  readonly bytes: number;
  /** By gzip. */
  readonly isCompressed: boolean;
};

/** How many of the first bytes are looked at before anything is read. */
export const HEAD_BYTES = 1 << 18;

// WordPress begins with a page of advice.
const LONGEST_FOREWORD = 1 << 14;

const TAR_MARK_AT = 257;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** By what a file begins with (unpacked), never by its name; null: nothing that can be imported. */
export function formatOf(head: Uint8Array): FileFormat | null {
  const latin = Buffer.from(head).toString('latin1');
  // A tar names its first entry at once, and says at a fixed place that it is a tar.
  if (latin.startsWith('portal-export.json\0') && latin.startsWith('ustar', TAR_MARK_AT)) return 'portal';
  const text = new TextDecoder(charsetOf(head)).decode(head).trimStart();
  // Anything may be JSON; a feed says that it is one, or at least has items.
  if (text.startsWith('{')) return /jsonfeed\.org|"items"\s*:/.test(text) ? 'json' : null;
  if (/^<(?:!doctype\s+html|html)[\s>]/i.test(text)) return null;
  return /<(?:(?:[\w-]+:)?(?:rss|feed|RDF)|channel)[\s>]/i.test(text.slice(0, LONGEST_FOREWORD))
    ? 'xml'
    : null;
}
