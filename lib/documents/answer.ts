import type { OutgoingHttpHeaders } from 'node:http';
import { type HeaderList, READER_POLICY } from '@/lib/web/headers';
import type { CapturedAnswer } from './captured-response';
import { finishDocument } from './finish';

/** What a reader gets, before it is compressed. */
export type Answer = CapturedAnswer & { contentType: string };

/** The page could not be rendered: its own sign, so that nobody takes an error page for a page. */
class RenderingFailed extends Error {}

/** Finishes what Next rendered. Throws `RenderingFailed` on an error page. */
export function finishAnswer({ status, headers, body }: CapturedAnswer): Answer {
  const contentType = String(headers['content-type'] ?? '');
  if (status >= 500) throw new RenderingFailed(`Next answered ${status}`);
  if (!isHtml(contentType)) return { status, headers, body, contentType };
  const finished = finishDocument(body.toString('utf8'));
  if (finished.hasLateParts) throw new RenderingFailed('A part of the page came late and would stay hidden');
  return {
    status: status === 200 ? (finished.status ?? status) : status,
    headers,
    body: Buffer.from(finished.html),
    contentType,
  };
}

/** Whether an answer to a known address is the same for everybody and lasts. */
export function mayBeKept({ status, headers }: Answer): boolean {
  return (status === 200 || status === 410) && headers['set-cookie'] === undefined;
}

export function isHtml(contentType: string): boolean {
  return contentType.startsWith('text/html');
}

/** The headers that depend on the kind of the content only. */
export function contentHeaders(contentType: string): HeaderList {
  const headers = contentType === '' ? [] : ['Content-Type', contentType];
  return isHtml(contentType) ? [...headers, 'Content-Security-Policy', READER_POLICY] : headers;
}

// Said anew by the layer, about the connection, or about Next and nobody else.
const notHandedOn =
  /^(?:x-nextjs-.*|x-powered-by|link|vary|etag|date|connection|keep-alive|transfer-encoding)$/;
const saidAnew = /^content-(?:type|length|encoding|security-policy)$/;

/** What an answer says of its own content: kept with it, unlike the rest, which is said anew. */
export function ownHeaders(headers: OutgoingHttpHeaders): HeaderList {
  return OWN.flatMap((name) => (headers[name] === undefined ? [] : [name, String(headers[name])]));
}

const OWN = ['last-modified', 'x-robots-tag'];

/** The other headers of Next's answer, as they are. */
export function headersHandedOn(headers: OutgoingHttpHeaders): HeaderList {
  return Object.entries(headers)
    .filter(([name]) => !notHandedOn.test(name) && !saidAnew.test(name))
    .flatMap(([name, value]) => [value ?? []].flat().flatMap((single) => [name, String(single)]));
}
