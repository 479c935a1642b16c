import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderList } from '@/lib/web/headers';
import { type Answer, contentHeaders, headersHandedOn } from './answer';
import { acceptedEncoding, compressed, isCompressible } from './encoding';
import type { KeptDocument } from './kept-document';

/** Sends a kept document, or 304 to whoever has it already. */
export function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: KeptDocument,
): void {
  if (document.status === 200 && hasAlready(request.headers, document)) {
    response.writeHead(304, document.unchanged).end();
    return;
  }
  const form = document.forms[acceptedEncoding(request.headers['accept-encoding'])];
  response.writeHead(document.status, form.head);
  if (request.method === 'HEAD') response.end();
  else response.end(form.body);
}

/** Whoever sends a tag is not asked for a date (RFC 9110, 13.2.2). */
function hasAlready(headers: IncomingHttpHeaders, { etag, lastModified }: KeptDocument): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return isAmong(ifNoneMatch, etag);
  // A date that is none compares as NaN: never later.
  return lastModified !== null && Date.parse(headers['if-modified-since'] ?? '') >= lastModified;
}

function isAmong(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === '*') return true;
  // Weak comparison (RFC 9110, 13.1.2): a proxy may have made the tag weak or strong.
  const opaque = etag.replace('W/', '');
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace('W/', '') === opaque);
}

/** Sends an answer that nobody else will get. */
export async function sendOnce(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  headers: HeaderList,
): Promise<void> {
  const { status, contentType, body } = answer;
  const encoding = isCompressible(contentType)
    ? acceptedEncoding(request.headers['accept-encoding'])
    : 'identity';
  const isWorthIt = encoding !== 'identity' && body.length > SMALLEST_COMPRESSED;
  const sent = isWorthIt ? await compressed(body, encoding, 'once') : body;
  const head = [...headersHandedOn(answer.headers), ...contentHeaders(contentType), ...headers];
  if (isWorthIt) head.push('Content-Encoding', encoding);
  if (mayHaveBody(status) && request.method !== 'HEAD') head.push('Content-Length', String(sent.length));
  response.writeHead(status, head);
  if (mayHaveBody(status) && request.method !== 'HEAD') response.end(sent);
  else response.end();
}

const SMALLEST_COMPRESSED = 500;

function mayHaveBody(status: number): boolean {
  return status !== 204 && status !== 304;
}

/** Sets headers of a response that somebody else will write. */
export function setHeaders(response: ServerResponse, headers: HeaderList): void {
  for (const [index, name] of headers.entries()) {
    if (index % 2 === 0) response.setHeader(name, headers[index + 1] ?? '');
  }
}
