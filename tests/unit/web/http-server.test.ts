import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HttpServer, listen } from '@/lib/web/http-server';

let http: HttpServer;

beforeAll(async () => {
  http = await listen(0, '127.0.0.1');
  http.answerWith((request, response) => response.end(String(request.url?.length)));
});

afterAll(() => http.close());

test('a query of ten thousand letters is read', async () => {
  const answer = await fetch(`http://127.0.0.1:${port()}/?q=${encodeURIComponent('я'.repeat(10_000))}`);

  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('60004');
});

test('an address that is endless is refused in words', async () => {
  const answer = await sent(`GET /?q=${'a'.repeat(90_000)} HTTP/1.1\r\nHost: portal\r\n\r\n`);

  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain('Адрес страницы слишком длинный');
});

test('so is what is no request at all', async () => {
  expect(await sent('привет\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*Портал не понял запрос/s);
});

function port(): number {
  return (http.server.address() as AddressInfo).port;
}

async function sent(request: string): Promise<string> {
  const socket = connect(port(), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request);
  return text(socket);
}
