import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { defaultDisplayMode } from '@/lib/display/rules';
import { unavailablePage } from '@/lib/documents/unavailable';
import { CLIENT_ADDRESS_HEADER, limitedAddress } from './client-address';
import { READER_POLICY, securityHeaders } from './headers';
import { createTurns, type TakeTurn } from './turns';

/**
 * A form that a reader sends costs as much as some hundred kept pages, and all of it on the thread that sends those.
 * So forms take turns and rest in between: a flood of them gets a quarter of the time, and pages keep the rest.
 */
const LIMITS = { rest: 3, longest: 1000, mostWaiting: 500, mostOfOne: 10 };

export function formsInTurn(answer: RequestListener): RequestListener {
  const takeTurn = createTurns(LIMITS);
  return (request, response) => {
    if (isReadersForm(request)) void answerInTurn(takeTurn, { request, response, answer });
    else answer(request, response);
  };
}

/**
 * The desk never waits; neither does the display mode, which costs little and is wanted at once, nor one-click
 * unsubscribing, which mail services send for many people from one address and may not be refused (RFC 8058).
 */
const NEVER_WAIT = [/^\/(editor|display)(?![^/?])/, /^\/subscription\/[^/?]+\/unsubscribe(?![^?])/];

function isReadersForm({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && !NEVER_WAIT.some((address) => address.test(url));
}

async function answerInTurn(
  takeTurn: TakeTurn,
  {
    request,
    response,
    answer,
  }: { request: IncomingMessage; response: ServerResponse; answer: RequestListener },
): Promise<void> {
  const end = await takeTurn(limitedAddress(String(request.headers[CLIENT_ADDRESS_HEADER] ?? '')));
  if (!end) return refuse(request, response);
  // Whoever has gone in the meantime gives the turn back unused.
  if (response.destroyed) return end();
  response.once('close', end);
  answer(request, response);
}

/** The browser still has what was typed one step back, and the page says so. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  // A browser whose form is not read to its end shows a broken line instead of the answer.
  request.resume();
  response.writeHead(503, [
    ...['Content-Type', 'text/html; charset=utf-8', 'Content-Security-Policy', READER_POLICY],
    ...['Cache-Control', 'no-store', 'Retry-After', '30'],
    ...securityHeaders(false),
  ]);
  response.end(unavailablePage(503, defaultDisplayMode));
}
