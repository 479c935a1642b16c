import type { Layer } from './layer';

/** All that Next hears of whom it renders for: the portal's own address, and a display mode in its one spelling. */
export function canonicalHeaders({ publicUrl, cookieName }: Layer, display: string): Record<string, string> {
  const headers = { host: publicUrl.host, 'x-forwarded-proto': publicUrl.protocol.slice(0, -1) };
  return display === '' ? headers : { ...headers, cookie: `${cookieName}=${display}` };
}
