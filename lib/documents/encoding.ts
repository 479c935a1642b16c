import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

// Of two encodings that a client likes equally, the one that makes the body smaller.
const PREFERENCE: readonly Encoding[] = ['br', 'gzip', 'identity'];

const LARGEST_MEMORY = 200;
const remembered = new Map<string, Encoding>();

/** The encoding to answer with, by a request's `Accept-Encoding` (RFC 9110, 12.5.3). */
export function acceptedEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  const known = remembered.get(acceptEncoding);
  if (known) return known;
  const chosen = chooseEncoding(acceptEncoding);
  // Browsers send a handful of different values; the bound is against those who invent new ones.
  if (remembered.size < LARGEST_MEMORY && acceptEncoding.length < 100) remembered.set(acceptEncoding, chosen);
  return chosen;
}

function chooseEncoding(acceptEncoding: string): Encoding {
  const qualities = new Map(acceptEncoding.split(',').map(parseCoding));
  const qualityOf = (encoding: Encoding) =>
    qualities.get(encoding) ?? (encoding === 'identity' ? Number.MIN_VALUE : (qualities.get('*') ?? 0));
  const best = Math.max(...PREFERENCE.map(qualityOf));
  return PREFERENCE.find((encoding) => best > 0 && qualityOf(encoding) === best) ?? 'identity';
}

function parseCoding(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = Number(parameters.find((piece) => piece.startsWith('q='))?.slice(2) ?? 1);
  return [name, Number.isNaN(quality) ? 0 : quality];
}

const compressible = /^(?:text\/|application\/(?:[\w.+-]*(?:json|xml)|(?:java|ecma)script)|image\/svg)/;

export function isCompressible(contentType: string): boolean {
  return compressible.test(contentType);
}

/** `once` for an answer that is sent one time, `kept` for one that many will get. */
export type Effort = 'once' | 'kept';

const LEVELS = { once: { br: 4, gzip: 4 }, kept: { br: 9, gzip: 9 } } as const;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Compresses off the main thread. */
export function compressed(body: Buffer, encoding: 'br' | 'gzip', effort: Effort): Promise<Buffer> {
  const level = LEVELS[effort][encoding];
  if (encoding === 'gzip') return toGzip(body, { level });
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
