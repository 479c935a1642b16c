import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formsOfBearableSize } from '@/lib/web/form-size';
import { portOf } from '@/tests/support/ports';

let server: ReturnType<typeof createServer>;
let origin: string;

beforeEach(async () => {
  server = createServer(
    formsOfBearableSize(async (request, response) => {
      for await (const _ of request);
      response.end('taken');
    }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${portOf(server)}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function send(bytes: number): Promise<Response> {
  return fetch(`${origin}/editor/media`, { method: 'POST', body: new Uint8Array(bytes) });
}

test('a form that is larger than the portal takes is answered with a page in Russian', async () => {
  const answer = await send(30_000_001);

  expect(answer.status).toBe(413);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await answer.text();
  expect(page).toContain('<h1>Форма или файлы слишком велики</h1>');
  expect(page).toContain('отправьте файлы по\u00a0одному');
});

test('a form of the largest size is taken whole', async () => {
  expect(await (await send(30_000_000)).text()).toBe('taken');
});
