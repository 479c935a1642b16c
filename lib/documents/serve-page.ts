import { parseDisplayCookie } from '@/lib/display/rules';
import { loggedAddress } from '@/lib/shared/logged-address';
import { type Answer, finishAnswer } from './answer';
import { NEVER_STORED } from './cache-headers';
import { displayKeyOf } from './display-key';
import type { Exchange } from './layer';
import { isEmptyShell, renderNotFound } from './not-found';
import { renderForReader } from './render';
import { sendOnce, setHeaders } from './send';
import { unavailablePage } from './unavailable';

/** A page for one reader: rendered with the reader's own request, finished, sent, forgotten. */
export async function servePage(exchange: Exchange): Promise<void> {
  const { layer, request, response } = exchange;
  await sendPassed(exchange, finishAnswer(await renderForReader(layer.handle, request, response)));
}

/** Sends an answer that is not kept. */
export async function sendPassed(exchange: Exchange, passed: Answer): Promise<void> {
  const { layer, request, response } = exchange;
  const answer = isEmptyShell(passed) ? await renderNotFound(exchange) : passed;
  const caching = answer.headers['cache-control'] === undefined ? NEVER_STORED : [];
  const headers = ['Vary', 'Accept-Encoding, Cookie', ...caching, ...layer.security];
  await sendOnce(request, response, answer, headers);
}

/** The desk and the machines' addresses: Next answers by itself, and nobody stores it. */
export async function servePrivate({ layer, request, response }: Exchange): Promise<void> {
  setHeaders(response, [...NEVER_STORED, ...layer.security]);
  await layer.handle(request, response);
}

/** The last resort, when a page cannot be rendered and no good one is left. */
export async function serveUnavailable(exchange: Exchange, error: unknown): Promise<void> {
  const { layer, request, response } = exchange;
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  layer.log.error({ error, address: loggedAddress(request.url ?? '') }, 'Not rendered');
  const status = layer.changes.isListening() ? 500 : 503;
  const display = parseDisplayCookie(displayKeyOf(request.headers.cookie, layer.cookieName));
  const answer = {
    status,
    headers: status === 503 ? { 'retry-after': '30' } : {},
    body: Buffer.from(unavailablePage(status, display)),
    contentType: 'text/html; charset=utf-8',
  };
  await sendPassed(exchange, answer);
}
