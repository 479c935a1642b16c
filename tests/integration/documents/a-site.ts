import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { announceChange } from '@/lib/db/announce';
import { database } from '@/lib/db/client';
import type { DocumentLayer } from '@/lib/documents/serve';
import { createDocumentLayer } from '@/lib/documents/serve';

type Page = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A site in place of Next, behind the layer, on a port of its own. */
export type Site = {
  /** What stands at an address from now on. */
  pages: Map<string, Page>;
  /** Addresses that the site was asked to render, in order. */
  rendered: string[];
  /** The headers of the last request that reached the site. */
  lastHeaders(): IncomingHttpHeaders;
  ask(address: string, question?: Question): Promise<Reply>;
  port: number;
  close(): Promise<void>;
};

export type Question = { method?: string; headers?: Record<string, string>; body?: string };
export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

export async function aSite(connectionString: string, publicUrl = 'http://portal.test'): Promise<Site> {
  const pages: Site['pages'] = new Map();
  const rendered: string[] = [];
  let headers: IncomingHttpHeaders = {};
  const layer = await createDocumentLayer({
    handle: async (request, response) => {
      rendered.push(request.url ?? '');
      headers = request.headers;
      await (pages.get(request.url ?? '') ?? notFound)(request, response);
    },
    connectionString,
    keepBytes: 10_000_000,
    publicUrl: new URL(publicUrl),
    publicFolder: 'public',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const { port, close } = await listen(layer);
  return {
    pages,
    rendered,
    lastHeaders: () => headers,
    ask: (address, question) => askAt(port, address, question),
    port,
    close,
  };
}

async function listen(layer: DocumentLayer) {
  const server = http.createServer(layer.listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    async close() {
      server.closeAllConnections();
      server.close();
      await layer.close();
    },
  };
}

export async function askAt(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Question = {},
): Promise<Reply> {
  const request = http.request({ host: '127.0.0.1', port, path, method, headers });
  request.end(body);
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (!response) throw new Error('no response');
  const chunks: Buffer[] = await response.toArray();
  const whole = Buffer.concat(chunks);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: whole,
    text: whole.toString('utf8'),
  };
}

/** A page as Next would send it, in two pieces and with a script. */
export function htmlPage(main: string, head = ''): Page {
  return (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'private, no-store');
    response.write(
      `<!DOCTYPE html><html lang="ru"><head>${head}<script src="/_next/static/a.js"></script></head>`,
    );
    response.end(`<body><div data-stale-notice hidden></div><main>${main}</main></body></html>`);
  };
}

export const failing: Page = (_request, response) => {
  response.statusCode = 500;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end('<!DOCTYPE html><html id="__next_error__"></html>');
};

const notFound: Page = (request, response) => {
  response.statusCode = 404;
  return htmlPage('Такой страницы нет')(request, response);
};

export function renderings(site: Site, address: string): number {
  return site.rendered.filter((url) => url === address).length;
}

export async function announce(...addresses: string[]): Promise<void> {
  await database().$transaction((transaction) => announceChange(transaction, addresses));
}

/** Resolves when the layer has heard of the change announced before. */
export async function heardAll(site: Site): Promise<void> {
  // A fresh page: only hearing of a change makes the layer ask for it again.
  const address = `/news/heard-${randomUUID()}`;
  site.pages.set(address, htmlPage('не слышно'));
  await site.ask(address);
  site.pages.set(address, htmlPage('слышно'));
  await announce(address);
  await expect.poll(async () => (await site.ask(address)).text).toContain('<main>слышно');
}
