import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

export const CLIENT_ADDRESS_HEADER = 'x-portal-client-address';

/** Writes the reader's address into the request for Next, over whatever the reader may have sent under that name. */
export function nameClient(request: IncomingMessage, trustedProxies: number): void {
  request.headers[CLIENT_ADDRESS_HEADER] = clientAddress({
    socketAddress: request.socket.remoteAddress,
    forwardedFor: request.headers['x-forwarded-for']?.toString(),
    trustedProxies,
  });
}

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
