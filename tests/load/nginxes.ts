import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasNginx, type Nginx, startNginx, startNginxBefore } from '../support/nginx';
import type { StartedPortal } from '../support/portal';
import { freePort } from '../support/ports';

type Addresses = { article: string; home: string };

export type Nginxes = {
  /** deploy/nginx.conf in front of the portal. */
  front: Nginx;
  /** The very bytes that the portal sends, as files `/article` and `/home`. */
  files: Nginx;
  stop(): Promise<void>;
};

/** Null on a machine without nginx. */
export async function startNginxes(portal: StartedPortal, addresses: Addresses): Promise<Nginxes | null> {
  if (!hasNginx()) return null;
  const front = await startNginxBefore(Number(new URL(portal.origin).port), await freePort());
  const files = await startFiles(portal, addresses);
  return {
    front,
    files,
    async stop() {
      await front.stop();
      await files.stop();
    },
  };
}

async function startFiles(portal: StartedPortal, addresses: Addresses): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-bench-'));
  for (const [name, address] of Object.entries(addresses)) {
    writeFileSync(path.join(folder, name), await packedBytes(`${portal.origin}${address}`));
  }
  const port = await freePort();
  const server = `server {
    listen 127.0.0.1:${port};
    root ${folder};
    default_type "text/html; charset=utf-8";
    add_header Content-Encoding gzip;
  }`;
  return startNginx(server, { folder, port });
}

async function packedBytes(url: string): Promise<Buffer> {
  // Not fetch: it would unpack them.
  const request = http.get(url, { headers: { 'Accept-Encoding': 'gzip' } });
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (!response) throw new Error(`${url} does not answer`);
  return Buffer.concat(await response.toArray());
}
