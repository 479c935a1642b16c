import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { acceptedEncoding, compressed, isCompressible } from '@/lib/documents/encoding';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0, gzip; q=0', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['deflate', 'identity'],
  ['gzip;q=nonsense', 'identity'],
])('Accept-Encoding %j is answered with %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

test('both compressed forms are the same document', async () => {
  const body = Buffer.from('Новые выплаты семьям с детьми. '.repeat(100));
  expect(brotliDecompressSync(await compressed(body, 'br', 'kept'))).toEqual(body);
  expect(gunzipSync(await compressed(body, 'gzip', 'once'))).toEqual(body);
});

test('text is compressed, pictures and fonts are not', () => {
  const types = ['text/html; charset=utf-8', 'application/rss+xml', 'application/json', 'image/svg+xml'];
  expect(types.every(isCompressible)).toBe(true);
  expect(['image/avif', 'font/woff2', 'application/pdf', ''].some(isCompressible)).toBe(false);
});
