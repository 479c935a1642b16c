import { expect, test } from 'vitest';
import { clientAddress, limitedAddress } from '@/lib/web/client-address';

const socketAddress = '192.0.2.9';

test('without proxies of ours no header is believed', () => {
  expect(clientAddress({ socketAddress, forwardedFor: '198.51.100.1', trustedProxies: 0 })).toBe('192.0.2.9');
});

test.each([
  ['what our one proxy wrote', 1, '203.0.113.7, 198.51.100.1', '198.51.100.1'],
  ['what the outer of our two proxies wrote', 2, '203.0.113.7, 198.51.100.1, 192.0.2.8', '198.51.100.1'],
  ['the whole list where it is shorter than our proxies', 3, '198.51.100.1', '198.51.100.1'],
])('the address is %s', (_, trustedProxies, forwardedFor, address) => {
  expect(clientAddress({ socketAddress, forwardedFor, trustedProxies })).toBe(address);
});

test('a proxy that says nothing leaves the address of the connection', () => {
  expect(clientAddress({ socketAddress, forwardedFor: undefined, trustedProxies: 1 })).toBe('192.0.2.9');
});

test('an IPv4 address in the clothes of IPv6 is the same address', () => {
  const dressed = { socketAddress: '::ffff:192.0.2.9', forwardedFor: undefined, trustedProxies: 0 };

  expect(clientAddress(dressed)).toBe('192.0.2.9');
});

test('all addresses of one IPv6 network count as one', () => {
  expect(limitedAddress('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
  expect(limitedAddress('2001:db8:1:2:bbbb:cccc:dddd:eeee')).toBe('2001:db8:1:2::/64');
  expect(limitedAddress('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(limitedAddress('::1')).toBe('0:0:0:0::/64');
  expect(limitedAddress('192.0.2.9')).toBe('192.0.2.9');
});
