import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type CapturedAnswer, CapturedResponse } from './captured-response';

/** Next's request handler. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const LONGEST_RENDERING = 10_000;

// Next streams metadata late, outside <head>, to whoever names no browser, even with `htmlLimitedBots: /.*/`.
const ANY_BROWSER = 'portal';

/**
 * Renders an address for nobody in particular: Next sees a request of ours with these headers and nothing of the
 * reader's, so nothing of a reader's can be in the answer.
 */
export function renderForAnybody(handle: Handle, address: string, headers: Record<string, string>) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: address, headers: { 'user-agent': ANY_BROWSER, ...headers } });
  Object.assign(request, { httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, complete: true });
  request.push(null);
  return capture(handle, request, new CapturedResponse(request));
}

/** Renders a reader's own request; gives up when the reader goes away. */
export function renderForReader(handle: Handle, request: IncomingMessage, response: ServerResponse) {
  request.headers['user-agent'] ||= ANY_BROWSER;
  // Readers' pages are documents: Next's own client, which alone asks for flight data, is never on them.
  delete request.headers.rsc;
  const captured = new CapturedResponse(request);
  response.once('close', () => response.writableFinished || captured.destroy());
  return capture(handle, request, captured);
}

async function capture(
  handle: Handle,
  request: IncomingMessage,
  response: CapturedResponse,
): Promise<CapturedAnswer> {
  const tooLong = setTimeout(
    () => response.destroy(new Error(`Not rendered within ${LONGEST_RENDERING} ms`)),
    LONGEST_RENDERING,
  );
  handle(request, response).catch((error) => response.destroy(error));
  return await response.answer.finally(() => clearTimeout(tooLong));
}
