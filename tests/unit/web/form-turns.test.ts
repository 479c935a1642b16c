import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { formsInTurn } from '@/lib/web/form-turns';
import { portOf } from '@/tests/support/ports';

let server: ReturnType<typeof createServer>;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('of one address ten forms wait, and more are told to come back', async () => {
  const held: ServerResponse[] = [];
  const origin = await serving((_request, response) => held.push(response));

  // Longer than what fits into the line before it is read.
  const form = { method: 'POST', body: 'ж'.repeat(2_000_000) };
  const answers = Array.from({ length: 12 }, () => fetch(`${origin}/feedback`, form));
  const refused = await Promise.race(answers);

  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(await refused.text()).toContain('вернитесь назад');
  expect(held).toHaveLength(1);
  await abandoned(answers);
});

test('the desk, the display mode, one-click unsubscribing and pages wait for no form', async () => {
  const held: ServerResponse[] = [];
  const origin = await serving(({ method, url }, response) => {
    if (url === '/feedback' && method === 'POST') held.push(response);
    else response.end();
  });
  const form = fetch(`${origin}/feedback`, { method: 'POST' });

  for (const [method, address] of [
    ['POST', '/editor/comments'],
    ['POST', '/display'],
    ['POST', '/subscription/token/unsubscribe'],
    ['GET', '/feedback'],
  ] as const) {
    expect((await fetch(`${origin}${address}`, { method })).status, address).toBe(200);
  }
  await abandoned([form]);
});

test('forms sent together are all answered, one after the other', async () => {
  let underWay = 0;
  let most = 0;
  const origin = await serving((_request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    setImmediate(() => {
      underWay -= 1;
      response.end();
    });
  });

  const answers = Array.from({ length: 8 }, () => fetch(`${origin}/feedback`, { method: 'POST' }));

  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(most).toBe(1);
});

async function serving(answer: RequestListener): Promise<string> {
  server = createServer(formsInTurn(answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${portOf(server)}`;
}

/** What still waits ends with its connection. */
async function abandoned(answers: Promise<unknown>[]): Promise<void> {
  server.closeAllConnections();
  await Promise.allSettled(answers);
}
