import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { environment } from '@/lib/shared/env';
import { withEmptyDatabase } from '../../support/database';
import { hasNginx, type Nginx, startNginxBefore } from '../../support/nginx';
import { freePort } from '../../support/ports';
import {
  announce,
  aSite,
  askAt,
  failing,
  htmlPage,
  type Question,
  renderings,
  type Site,
} from '../documents/a-site';

withEmptyDatabase();

// On a machine without nginx there is nothing to try; CI has it.
describe.runIf(hasNginx())('nginx in front of the portal', () => {
  let site: Site;
  let nginx: Nginx;
  beforeEach(async () => {
    site = await aSite(environment().DATABASE_URL ?? '');
    nginx = await startNginxBefore(site.port, await freePort());
  });
  afterEach(async () => {
    await nginx.stop();
    await site.close();
  });

  const ask = (address: string, question?: Question) => askAt(nginx.port, address, question);
  const inMode = (mode: string) => ({ headers: { Cookie: `display=${mode}` } });

  test('goes on showing the last page of each display mode when the portal is dead', async () => {
    site.pages.set('/', (request, response) =>
      htmlPage(`Главная, ${request.headers.cookie ?? 'как на сайте'}`)(request, response),
    );
    await Promise.all([ask('/'), ask('/', inMode('v1.c2'))]);
    await site.close();
    expect((await ask('/')).text).toContain('<main>Главная, как на сайте</main>');
    expect((await ask('/', inMode('v1.c2'))).text).toContain('<main>Главная, display=v1.c2</main>');
  });

  test('logs no address that is a secret of its reader, no question and no referrer', async () => {
    const secrets = ['/preview/a-secret', '/subscription/b-secret', '/editor/login/password/c-secret'];
    const headers = { Referer: 'http://localhost/preview/d-secret' };
    for (const address of [...secrets, '/search?q=e-secret']) await ask(address, { headers });
    await expect.poll(() => nginx.accessLog().trim().split('\n')).toHaveLength(4);
    expect(nginx.accessLog()).toContain('"GET /preview/-"');
    expect(nginx.accessLog()).not.toContain('secret');
  });

  test('does not send a feed to whoever has it already, by tag or by date', async () => {
    site.pages.set('/rss.xml', (_request, response) => {
      const type = { 'Content-Type': 'application/rss+xml; charset=utf-8' };
      response.writeHead(200, { ...type, 'Last-Modified': 'Tue, 15 Sep 2026 09:00:00 GMT' }).end('<rss/>');
    });
    const { etag = '', 'last-modified': changed } = (await ask('/rss.xml')).headers;

    expect(changed).toBe('Tue, 15 Sep 2026 09:00:00 GMT');
    const statusFor = async (headers: Record<string, string>) => (await ask('/rss.xml', { headers })).status;
    expect(await statusFor({ 'If-None-Match': etag })).toBe(304);
    expect(await statusFor({ 'If-Modified-Since': 'Wed, 16 Sep 2026 09:00:00 GMT' })).toBe(304);
    expect(await statusFor({ 'If-Modified-Since': 'Mon, 14 Sep 2026 09:00:00 GMT' })).toBe(200);
  });

  test('says in Russian that the portal is away when it has no page to show', async () => {
    await site.close();
    const reply = await ask('/news');
    expect(reply.status).toBe(503);
    expect(reply.text).toContain('<h1>Портал временно недоступен</h1>');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['an address', 414, `/search?q=${'a'.repeat(9000)}`, {}],
    ['a cookie', 400, '/search', { headers: { Cookie: `display=${'v'.repeat(9000)}` } }],
  ])('says in Russian that %s is too long', async (_what, status, address, question: Question) => {
    const reply = await ask(address, question);
    expect(reply.status).toBe(status);
    expect(reply.text).toContain('<h1>Адрес страницы слишком длинный</h1>');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test('shows the last page when the portal answers with an error', async () => {
    site.pages.set('/news/a', htmlPage('Новость'));
    await ask('/news/a');
    site.pages.set('/news/a', failing);
    await announce('/news/a');
    await expect.poll(async () => (await ask('/news/a')) && renderings(site, '/news/a')).toBeGreaterThan(1);
    expect(await ask('/news/a')).toMatchObject({ status: 200 });
    expect((await ask('/news/a')).text).toContain('<main>Новость</main>');
  });

  test('shows a change about a second later', async () => {
    site.pages.set('/news/a', htmlPage('До'));
    await ask('/news/a');
    site.pages.set('/news/a', htmlPage('После'));
    await announce('/news/a');
    await expect.poll(async () => (await ask('/news/a')).text).toContain('После');
  });

  test('sends a page packed to who can read it so, unpacked to others', async () => {
    site.pages.set('/', htmlPage('Новые выплаты. '.repeat(100)));
    const packed = await ask('/', { headers: { 'Accept-Encoding': 'gzip, br' } });
    const plain = await ask('/');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.text).toContain('Новые выплаты. Новые выплаты.');
  });

  test('lets nobody put a page of one mode under the key of another', async () => {
    site.pages.set('/', (request, response) =>
      htmlPage(`режим ${request.headers.cookie}`)(request, response),
    );
    const forged = [
      'display=v1.c1; display=v1.c2',
      '__Host-display=v1.c3; display=v1.c1',
      'display=x; display=v1.c1',
    ];
    for (const cookie of forged) await ask('/', { headers: { Cookie: cookie } });
    expect((await ask('/', inMode('v1.c1'))).text).toContain('режим display=v1.c1');
    expect((await ask('/', inMode('v1.c3'))).text).toContain('режим display=v1.c3');
  });

  test('keeps other cookies from pages, hands them to forms and the desk', async () => {
    for (const address of ['/search?q=a', '/feedback', '/editor'])
      site.pages.set(address, htmlPage('Страница'));
    const personal = { headers: { Cookie: 'session=secret; display=v1.c2' } };
    await ask('/search?q=a', personal);
    expect(site.lastHeaders().cookie).toBe('display=v1.c2; __Host-display=v1.c2');
    await ask('/feedback', { ...personal, method: 'POST', body: 'text=a' });
    expect(site.lastHeaders().cookie).toContain('session=secret');
    await ask('/editor', personal);
    expect(site.lastHeaders().cookie).toContain('session=secret');
  });

  test('never stores the desk, search and forms', async () => {
    for (const address of ['/editor', '/search?q=a', '/feedback']) {
      site.pages.set(address, htmlPage('Страница'));
      await ask(address);
      await ask(address);
      expect(renderings(site, address)).toBe(2);
    }
  });
});
