import 'server-only';
import { headers } from 'next/headers';
import { CLIENT_ADDRESS_HEADER } from './client-address';

/** Who sends a form, as far as one can know without a session. */
export type Visitor = { readonly address: string; readonly userAgent: string };

export async function currentVisitor(): Promise<Visitor> {
  const sent = await headers();
  return {
    // `next dev` runs without server.ts: everybody there is one and the same.
    address: sent.get(CLIENT_ADDRESS_HEADER) ?? '',
    userAgent: (sent.get('user-agent') ?? '').slice(0, 300),
  };
}
