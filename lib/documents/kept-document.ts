import { createHash } from 'node:crypto';
import type { HeaderList } from '@/lib/web/headers';
import { type Answer, contentHeaders } from './answer';
import { compressed, type Encoding, isCompressible } from './encoding';
import type { Dated } from './freshness';

type Form = { head: HeaderList; body: Buffer };

/** An answer with all that its sending needs, ready made: sending it costs no thought. */
export type KeptDocument = Dated & {
  status: number;
  etag: string;
  /** Milliseconds; null: the answer does not say. */
  lastModified: number | null;
  /** Headers that the answer brought along. */
  own: HeaderList;
  forms: Record<Encoding, Form>;
  /** Headers of a 304. */
  unchanged: HeaderList;
  /** When it was made, by the clock on the wall. */
  madeAt: Date;
  contentType: string;
  /** What it takes in the store. */
  bytes: number;
};

// Heads, strings and the like beside the bodies.
const BYTES_BESIDE_BODIES = 4_000;

export type Preparation = Dated & { madeAt: Date; headers: HeaderList; own: HeaderList };

/** Compresses an answer in every way and writes the heads. */
export async function prepareDocument(
  answer: Pick<Answer, 'status' | 'body' | 'contentType'>,
  { headers, own, ...dates }: Preparation,
): Promise<KeptDocument> {
  const { status, body, contentType } = answer;
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const unchanged = ['ETag', etag, ...own, ...headers];
  const head = [...contentHeaders(contentType), ...unchanged];
  const forms = await formsOf(body, head, isCompressible(contentType));
  const lastModified = instantIn(own);
  return { ...dates, status, contentType, etag, lastModified, own, forms, unchanged, bytes: bytesOf(forms) };
}

function instantIn(own: HeaderList): number | null {
  const instant = Date.parse(own[own.indexOf('last-modified') + 1] ?? '');
  return Number.isNaN(instant) ? null : instant;
}

async function formsOf(body: Buffer, head: HeaderList, mayCompress: boolean): Promise<KeptDocument['forms']> {
  const identity = { head: [...head, 'Content-Length', String(body.length)], body };
  if (!mayCompress) return { identity, gzip: identity, br: identity };
  const compressedForm = async (encoding: 'br' | 'gzip'): Promise<Form> => {
    const smaller = await compressed(body, encoding, 'kept');
    if (smaller.length >= body.length) return identity;
    const length = String(smaller.length);
    return { head: [...head, 'Content-Encoding', encoding, 'Content-Length', length], body: smaller };
  };
  const [br, gzip] = await Promise.all([compressedForm('br'), compressedForm('gzip')]);
  return { identity, gzip, br };
}

function bytesOf(forms: KeptDocument['forms']): number {
  const bodies = new Set(Object.values(forms).map((form) => form.body));
  return [...bodies].reduce((sum, body) => sum + body.length, BYTES_BESIDE_BODIES);
}
