import type { IncomingMessage, ServerResponse } from 'node:http';
import { displayCookieName } from '@/lib/display/rules';
import { type HeaderList, secretPageHeaders, securityHeaders } from '@/lib/web/headers';
import type { Answer } from './answer';
import { createChanges } from './freshness';
import { createKeep, type Keep } from './keep';
import type { KeptDocument } from './kept-document';
import { findPublicFiles } from './public-files';
import type { Handle } from './render';

export type DocumentLayerOptions = {
  /** Next's request handler. */
  handle: Handle;
  /** The PostgreSQL that announces changes. */
  connectionString: string;
  /** Bound of everything kept in memory. */
  keepBytes: number;
  publicUrl: URL;
  log: Log;
  /** Hears of every kept document that was sent, 304 among them. It must be quick and never throw. */
  onServed?: (request: IncomingMessage, document: { address: string; status: number }) => void;
  /** Folder of the files that Next serves from `/`; `public` unless given. */
  publicFolder?: string;
};

type Log = {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
};

/** What the parts of the layer share. */
export type Layer = Pick<DocumentLayerOptions, 'handle' | 'publicUrl' | 'log'> & {
  changes: ReturnType<typeof createChanges>;
  onServed: NonNullable<DocumentLayerOptions['onServed']>;
  documents: Keep<KeptDocument, Answer>;
  files: Keep<KeptDocument, Answer>;
  publicFiles: ReadonlySet<string>;
  cookieName: string;
  security: HeaderList;
  /** In place of `security`, for pages whose address is a key. */
  secretPageSecurity: HeaderList;
};

/** One request to the portal and its response. */
export type Exchange = { layer: Layer; request: IncomingMessage; response: ServerResponse };

const SHARE_OF_FILES = 1 / 4;

export async function prepareLayer(options: DocumentLayerOptions): Promise<Layer> {
  const isHttps = options.publicUrl.protocol === 'https:';
  return {
    handle: options.handle,
    publicUrl: options.publicUrl,
    log: options.log,
    onServed: options.onServed ?? (() => undefined),
    changes: createChanges(),
    documents: createKeep(options.keepBytes * (1 - SHARE_OF_FILES)),
    files: createKeep(options.keepBytes * SHARE_OF_FILES),
    publicFiles: await findPublicFiles(options.publicFolder ?? 'public'),
    cookieName: displayCookieName(isHttps),
    security: securityHeaders(isHttps),
    secretPageSecurity: secretPageHeaders(isHttps),
  };
}
