import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/shared/log';
import { loggedAddress } from '@/lib/shared/logged-address';

// nginx's $request_id, and what others make of it.
const REQUEST_ID = /^[\w-]{8,64}$/;

/**
 * Logs every answer that failed, and all answers at the level `debug`, under the id that nginx gave the request.
 * An address is logged without what may name people or hold secrets.
 */
export function logAnswer(request: IncomingMessage, response: ServerResponse): void {
  const start = performance.now();
  response.once('finish', () => {
    const level = response.statusCode >= 500 ? 'error' : 'debug';
    if (!log().isLevelEnabled(level)) return;
    log()[level](
      {
        requestId: requestId(request),
        method: request.method,
        address: loggedAddress(request.url ?? ''),
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
      },
      'answered',
    );
  });
}

function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
