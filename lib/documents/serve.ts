import type { RequestListener } from 'node:http';
import { forgetReadings, startRemembering, stopRemembering } from '@/lib/shared/remembered';
import { isNamedBy, treatmentOf } from './addresses';
import { IMMUTABLE, REVALIDATED } from './cache-headers';
import { type DocumentLayerOptions, type Exchange, type Layer, prepareLayer } from './layer';
import { listenToChanges } from './listener';
import { addressOf, serveDocument, serveFile } from './serve-document';
import { servePage, servePrivate, serveUnavailable } from './serve-page';

export type DocumentLayer = { listener: RequestListener; close(): Promise<void> };

/** The layer of finished, kept documents above Next (docs/decisions/0001). */
export async function createDocumentLayer(options: DocumentLayerOptions): Promise<DocumentLayer> {
  const layer = await prepareLayer(options);
  const changes = await keepFresh(layer, options.connectionString);
  return {
    listener: (request, response) => void serve({ layer, request, response }),
    async close() {
      stopRemembering();
      await changes.close();
    },
  };
}

/** Resolves at the first connection, or at the first failure to connect: the portal starts without it, too. */
function keepFresh(layer: Layer, connectionString: string): Promise<{ close(): Promise<void> }> {
  const { changes, documents, log } = layer;
  return new Promise((resolve) => {
    const listener = listenToChanges({
      connectionString,
      onChange(addresses) {
        forgetReadings();
        documents.drop((key) => isNamedBy(addresses, addressOf(key)));
        changes.changed(performance.now());
      },
      onListening() {
        startRemembering();
        changes.listening(performance.now());
        log.info({}, 'Listening to changes');
        resolve(listener);
      },
      onLost(error) {
        stopRemembering();
        changes.lost();
        log.warn({ error }, 'Not listening to changes: documents are renewed by age only');
        resolve(listener);
      },
    });
  });
}

async function serve(exchange: Exchange): Promise<void> {
  try {
    await treat(exchange);
  } catch (error) {
    await serveUnavailable(exchange, error);
  }
}

function treat(exchange: Exchange): Promise<void> {
  const { layer, request, response } = exchange;
  const treatment = treatmentOf(request.method, request.url ?? '/', layer.publicFiles);
  switch (treatment.kind) {
    case 'document':
      return serveDocument(exchange, treatment.address);
    case 'file':
      return serveFile(exchange, treatment.address, treatment.isImmutable ? IMMUTABLE : REVALIDATED);
    case 'page':
      return servePage(exchange);
    case 'secret':
      return servePage({ ...exchange, layer: { ...layer, security: layer.secretPageSecurity } });
    case 'private':
      return servePrivate(exchange);
    case 'media':
      return layer.handle(request, response);
  }
}
