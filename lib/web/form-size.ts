import type { RequestListener, ServerResponse } from 'node:http';
import { defaultDisplayMode } from '@/lib/display/rules';
import { unavailablePage } from '@/lib/documents/unavailable';
import { READER_POLICY, securityHeaders } from './headers';

/** As next.config.mjs: beyond it Next would break off with an error that says nothing to an editor. */
const MOST_BYTES = 30_000_000;

/** Refuses a form that is too large with a page that says so, before anything of it is read. */
export function formsOfBearableSize(answer: RequestListener): RequestListener {
  return (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) <= MOST_BYTES) return answer(request, response);
    // A browser whose form is not read to its end shows a broken line instead of the answer.
    request.resume();
    refuse(response);
  };
}

function refuse(response: ServerResponse): void {
  response.writeHead(413, [
    ...['Content-Type', 'text/html; charset=utf-8', 'Content-Security-Policy', READER_POLICY],
    ...['Cache-Control', 'no-store'],
    ...securityHeaders(false),
  ]);
  response.end(unavailablePage(413, defaultDisplayMode));
}
