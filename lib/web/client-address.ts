import { isIPv6 } from 'node:net';

/** Set by server.ts from the connection itself, so nobody can send it. */
export const CLIENT_ADDRESS_HEADER = 'x-portal-client-address';

/**
 * The reader's address. `forwardedFor` is believed as far as `trustedProxies` of ours have written it, counted from
 * its end: everything further left may be invented by the sender.
 */
export function clientAddress({
  socketAddress,
  forwardedFor,
  trustedProxies,
}: {
  socketAddress: string | undefined;
  forwardedFor: string | undefined;
  trustedProxies: number;
}): string {
  const hops = [socketAddress ?? '', ...(forwardedFor ?? '').split(',').map(bare).filter(Boolean).reverse()];
  return bare(hops[Math.min(trustedProxies, hops.length - 1)] ?? '');
}

/** What limits count: the address, or the /64 network of an IPv6 one, since that is what one subscriber gets. */
export function limitedAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const [front = '', back = ''] = address.split('::');
  const left = front.split(':').filter(Boolean);
  const right = address.includes('::') ? back.split(':').filter(Boolean) : [];
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

function bare(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
}
