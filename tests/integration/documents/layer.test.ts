import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { environment } from '@/lib/shared/env';
import { withEmptyDatabase } from '../../support/database';
import { announce, aSite, heardAll, htmlPage, renderings, type Site } from './a-site';

withEmptyDatabase();

let site: Site;
beforeEach(async () => {
  site = await aSite(environment().DATABASE_URL ?? '');
});
afterEach(() => site.close());

describe('what is not there', () => {
  test('is said by a whole page, where Next leaves a shell for its script to fill', async () => {
    site.pages.set('/news/none', (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end('<!DOCTYPE html><html id="__next_error__"><body></body></html>');
    });
    site.pages.set(
      '/not-found',
      htmlPage('Страница не найдена', '<meta name="portal-status" content="404">'),
    );

    const reply = await site.ask('/news/none', { headers: { Cookie: 'display=v1.c2' } });

    expect(reply).toMatchObject({ status: 404, text: expect.stringContaining('<main>Страница не найдена') });
    expect(site.lastHeaders()).toMatchObject({ cookie: 'display=v1.c2' });
  });
});

describe('a readers’ page', () => {
  test('is rendered once, finished, and sent to everybody', async () => {
    site.pages.set('/', htmlPage('Главная'));
    const replies = await Promise.all([site.ask('/'), site.ask('/'), site.ask('/')]);
    replies.push(await site.ask('/'));
    expect(site.rendered).toEqual(['/']);
    for (const reply of replies) {
      expect(reply.text).toContain(
        '<head></head><body><div data-stale-notice hidden></div><main>Главная</main>',
      );
    }
  });

  test('is the same one for whoever comes with the marks of a campaign', async () => {
    site.pages.set('/', htmlPage('Главная'));
    const replies = [await site.ask('/'), await site.ask('/?utm_source=mail&yclid=1')];
    expect(site.rendered).toEqual(['/']);
    expect(replies[1]?.text).toBe(replies[0]?.text);
    expect(replies[1]?.headers.etag).toBe(replies[0]?.headers.etag);
  });

  test('is rendered for nobody in particular', async () => {
    site.pages.set('/', htmlPage('Главная'));
    await site.ask('/', {
      headers: {
        Cookie: 'next-auth.session-token=secret; display=v1.s200.c2.x9',
        Authorization: 'Bearer secret',
        Host: 'elsewhere.test',
        'User-Agent': 'Browser of one person',
        RSC: '1',
        'X-Forwarded-For': '10.0.0.1',
      },
    });
    expect(site.lastHeaders()).toEqual({
      host: 'portal.test',
      'x-forwarded-proto': 'http',
      'user-agent': 'portal',
      cookie: 'display=v1.c2.s200',
    });
  });

  test('is kept once for each display mode, however its cookie is written', async () => {
    site.pages.set('/', htmlPage('Главная'));
    for (const mode of ['v1.c2.s200', 'v1.s200.c2', 'v1.c2.s200.zz', 'v1.c0', 'strange', 'v1.c1']) {
      await site.ask('/', { headers: { Cookie: `display=${mode}` } });
    }
    await site.ask('/');
    expect(renderings(site, '/')).toBe(3);
  });

  test('has the readers’ policy and is revalidated', async () => {
    site.pages.set('/', htmlPage('Главная'));
    const { headers } = await site.ask('/');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=1',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding, Cookie',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('goes out in the form that the browser likes best', async () => {
    const text = 'Новые выплаты. '.repeat(100);
    site.pages.set('/', htmlPage(text));
    const [plain, gzip, brotli] = await Promise.all(
      ['identity', 'gzip', 'gzip, br'].map((wanted) =>
        site.ask('/', { headers: { 'Accept-Encoding': wanted } }),
      ),
    );
    expect(plain?.headers).not.toHaveProperty('content-encoding');
    expect(gzip?.headers['content-encoding']).toBe('gzip');
    expect(brotli?.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip?.body ?? '')).toEqual(plain?.body);
    expect(brotliDecompressSync(brotli?.body ?? '')).toEqual(plain?.body);
    expect(brotli?.headers['content-length']).toBe(String(brotli?.body.length));
  });

  test('answers HEAD like GET, without the body', async () => {
    site.pages.set('/', htmlPage('Главная'));
    const [get, head] = [await site.ask('/'), await site.ask('/', { method: 'HEAD' })];
    const { date: _, ...headers } = get.headers;
    expect(head.headers).toMatchObject(headers);
    expect(head.body.length).toBe(0);
    expect(renderings(site, '/')).toBe(1);
  });

  test('is not sent again to who has it', async () => {
    site.pages.set('/', htmlPage('Главная'));
    const etag = (await site.ask('/')).headers.etag ?? '';
    for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const reply = await site.ask('/', { headers: { 'If-None-Match': known } });
      expect(reply).toMatchObject({ status: 304, text: '' });
      expect(reply.headers).toMatchObject({ etag, vary: 'Accept-Encoding, Cookie' });
    }
    expect((await site.ask('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  test('that asks for 410 is kept with that status', async () => {
    site.pages.set('/news/a', htmlPage('Удалено', '<meta name="portal-status" content="410"/>'));
    const replies = [await site.ask('/news/a'), await site.ask('/news/a')];
    expect(replies.map((reply) => reply.status)).toEqual([410, 410]);
    expect(replies[1]?.text).not.toContain('portal-status');
    expect(renderings(site, '/news/a')).toBe(1);
  });
});

describe('never kept', () => {
  test.each(['/search?q=a', '/news?utm=1', '/feedback', '/display-settings', '/unknown'])(
    '%s, but finished',
    async (address) => {
      site.pages.set(address, htmlPage('Страница'));
      const replies = [await site.ask(address), await site.ask(address)];
      expect(renderings(site, address)).toBe(2);
      expect(replies[0]?.text).toContain('<head></head>');
      expect(replies[0]?.headers['cache-control']).toBe('private, no-store');
      expect(replies[0]?.headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  test('an answer with a cookie: each reader gets an own one', async () => {
    let cookies = 0;
    site.pages.set('/news', (request, response) => {
      response.setHeader('Set-Cookie', `reader=${++cookies}`);
      return htmlPage('Новости')(request, response);
    });
    const replies = await Promise.all([site.ask('/news'), site.ask('/news')]);
    const [first, second] = replies.map((reply) => reply.headers['set-cookie']?.[0]);
    expect(first).toMatch(/^reader=/);
    expect(first).not.toBe(second);
  });

  test('a redirect and an unknown article', async () => {
    site.pages.set('/news/old', (_request, response) => {
      response.writeHead(308, { Location: '/news/new' }).end();
    });
    const redirects = [await site.ask('/news/old'), await site.ask('/news/old')];
    expect(redirects[1]).toMatchObject({ status: 308, headers: { location: '/news/new' } });
    await site.ask('/news/none');
    expect(await site.ask('/news/none')).toMatchObject({ status: 404 });
    expect(site.rendered).toEqual(['/news/old', '/news/old', '/news/none', '/news/none']);
  });

  test('a form’s answer: it reaches the site as the reader sent it', async () => {
    site.pages.set('/feedback', async (request, response) => {
      const chunks: Buffer[] = await request.toArray();
      return htmlPage(`Получено: ${Buffer.concat(chunks)}`)(request, response);
    });
    const reply = await site.ask('/feedback', {
      method: 'POST',
      body: 'text=да',
      headers: { Cookie: 'own=1' },
    });
    expect(reply.text).toContain('<main>Получено: text=да</main>');
    expect(site.lastHeaders().cookie).toBe('own=1');
  });

  test('the desk, which stays as it is', async () => {
    site.pages.set('/editor', htmlPage('Стол'));
    const reply = await site.ask('/editor', { headers: { Cookie: 'own=1' } });
    expect(reply.text).toContain('<script src="/_next/static/a.js">');
    expect(site.lastHeaders().cookie).toBe('own=1');
    expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(reply.headers['cache-control']).toContain('no-store');
  });
});

describe('files', () => {
  const style = '.a{color:red}'.repeat(50);

  test('of the build are read once, compressed, and stored by browsers for ever', async () => {
    const address = '/_next/static/chunks/a.css';
    site.pages.set(address, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/css; charset=UTF-8' }).end(style);
    });
    await site.ask(address);
    const reply = await site.ask(address, { headers: { 'Accept-Encoding': 'br' } });
    expect(brotliDecompressSync(reply.body).toString()).toBe(style);
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(renderings(site, address)).toBe(1);
  });

  test('outlive every change', async () => {
    const address = '/unavailable.css';
    site.pages.set(address, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/css; charset=UTF-8' }).end(style);
    });
    await site.ask(address);
    await announce('*');
    await heardAll(site);
    await site.ask(address);
    expect(renderings(site, address)).toBe(1);
  });

  test('that are missing are not kept', async () => {
    await site.ask('/_next/static/none.js');
    expect((await site.ask('/_next/static/none.js')).status).toBe(404);
    expect(renderings(site, '/_next/static/none.js')).toBe(2);
  });
});
