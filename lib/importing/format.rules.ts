import { charsetOf } from './charset.rules';

/** `portal`: the portal's own export, which somebody else reads. */
type FileFormat = 'xml' | 'json' | 'portal';

/** A file that is read as a stream, however large it is. */
export type ImportFile = {
  readonly path: string;
  readonly format: FileFormat;
  readonly charset: string;
  readonly bytes: number;
};

/** How many of the first bytes `formatOf` needs. */
export const HEAD_BYTES = 4096;

const TAR_MARK_AT = 257;

const GZIP_MARK = '\x1f\x8b';

/** By what a file begins with, never by its name; null: nothing that can be imported. */
export function formatOf(head: Uint8Array): FileFormat | null {
  const latin = Buffer.from(head).toString('latin1');
  // A tar names its first entry at once, and says at a fixed place that it is a tar.
  // Of what may be compressed there is only the portal's export.
  if (latin.startsWith(GZIP_MARK)) return 'portal';
  if (latin.startsWith('portal-export.json\0') && latin.startsWith('ustar', TAR_MARK_AT)) return 'portal';
  const text = new TextDecoder(charsetOf(head)).decode(head).trimStart();
  if (text.startsWith('{')) return 'json';
  return /<(?:rss|feed|rdf:RDF|\w+:feed|\w+:RDF|channel)[\s>]/i.test(text) ? 'xml' : null;
}
