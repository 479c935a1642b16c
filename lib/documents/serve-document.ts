import type { HeaderList } from '@/lib/web/headers';
import { isForMachines } from './addresses';
import { REVALIDATED } from './cache-headers';
import { canonicalHeaders } from './canonical-headers';
import { displayKeyOf } from './display-key';
import type { Exchange, Layer } from './layer';
import { type Made, makeDocument, makeFile } from './make-document';
import { renderForAnybody } from './render';
import { sendDocument } from './send';
import { sendPassed, servePage } from './serve-page';

/** A readers' page: the kept document, or a new one if that may not be sent any more. */
export async function serveDocument(exchange: Exchange, address: string): Promise<void> {
  const { layer, request, response } = exchange;
  const key = `${isForMachines(address) ? '' : displayKeyOf(request.headers.cookie, layer.cookieName)} ${address}`;
  const kept = layer.documents.get(key);
  const freshness = kept ? layer.changes.freshnessOf(kept, performance.now()) : 'wait';
  if (!kept || freshness === 'wait') return sendNew(exchange, key);
  sendDocument(request, response, kept);
  layer.onServed(request, { address, status: kept.status });
  if (freshness === 'renew') await renew(layer, key);
}

async function sendNew(exchange: Exchange, key: string): Promise<void> {
  const { layer, request } = exchange;
  const made = await make(layer, key);
  await sendMade(exchange, made);
  if (made.kind === 'kept')
    layer.onServed(request, { address: addressOf(key), status: made.document.status });
}

/** A file of the build or of `public/`, kept like a document but never outdated. */
export async function serveFile(exchange: Exchange, address: string, caching: HeaderList): Promise<void> {
  const { layer, request, response } = exchange;
  const key = `${caching[1]} ${address}`;
  const kept = layer.files.get(key);
  if (kept) return sendDocument(request, response, kept);
  const render = () => renderForAnybody(layer.handle, address, canonicalHeaders(layer, ''));
  const headers = [...caching, ...layer.security];
  await sendMade(exchange, await layer.files.make(key, () => makeFile(render, headers)));
}

async function sendMade(exchange: Exchange, made: Made): Promise<void> {
  if (made.kind === 'kept') return sendDocument(exchange.request, exchange.response, made.document);
  // A cookie is for one reader: whoever waited for this answer asks for an own one.
  if (made.answer.headers['set-cookie'] !== undefined) return servePage(exchange);
  await sendPassed(exchange, made.answer);
}

function make(layer: Layer, key: string): Promise<Made> {
  const address = addressOf(key);
  return layer.documents.make(key, (last) =>
    makeDocument({
      render: () => renderForAnybody(layer.handle, address, canonicalHeaders(layer, displayOf(key))),
      headers: [...REVALIDATED, ...layer.security],
      now: () => performance.now(),
      last,
      onFailure: (error) => layer.log.error({ error, address }, 'Not renewed: the last good page is shown'),
    }),
  );
}

async function renew(layer: Layer, key: string): Promise<void> {
  await make(layer, key).catch((error) => layer.log.error({ error, address: addressOf(key) }, 'Not renewed'));
}

// A key is the display mode and the address, parted by a space, which neither can contain.
export function addressOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

function displayOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}
