import { expect, test } from '@/tests/support/browser';

const sameOrigin = { 'sec-fetch-site': 'same-origin' };
const plainForm = { 'content-type': 'application/x-www-form-urlencoded' };

test('a form is answered with the cookie and the way back', async ({ request }) => {
  const answer = await request.post('/display', {
    headers: sameOrigin,
    form: { scheme: '2', size: '200', return: '/news/page/2?a=1' },
    maxRedirects: 0,
  });

  expect(answer.status()).toBe(303);
  expect(answer.headers()).toMatchObject({
    location: '/news/page/2?a=1#display-saved',
    'cache-control': 'no-store',
    'set-cookie': 'display=v1.c2.s200; Path=/; Max-Age=31536000; SameSite=Lax',
  });
});

test('fields that are not sent keep their value', async ({ page, chooseDisplay }) => {
  await chooseDisplay({ scheme: '3' });
  const answer = await page.request.post('/display', {
    headers: sameOrigin,
    form: { line: '1' },
    maxRedirects: 0,
  });

  expect(answer.headers()['set-cookie']).toContain('display=v1.c3.l1;');
});

test('no return leads to another host', async ({ request }) => {
  for (const address of ['//evil.example', '/.//evil.example', '/\\evil.example', 'https://evil.example']) {
    const form = { scheme: '1', return: address };
    const answer = await request.post('/display', { headers: sameOrigin, form, maxRedirects: 0 });
    expect(answer.headers().location).toBe('/#display-saved');
  }
});

test('another site cannot change the display', async ({ request }) => {
  const foreign = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}];
  for (const headers of foreign) {
    const answer = await request.post('/display', { headers, form: { scheme: '2' }, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
});

test('an older browser is known by its Origin', async ({ request, portal }) => {
  const headers = { origin: portal.origin };
  const answer = await request.post('/display', { headers, form: { scheme: '2' }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
});

test('no more than 4 KiB, and nothing but a plain form', async ({ request }) => {
  const large = await request.post('/display', {
    headers: { ...sameOrigin, ...plainForm },
    data: `return=/${'a'.repeat(4096)}`,
  });
  const json = await request.post('/display', { headers: sameOrigin, data: { scheme: '2' } });

  expect(large.status()).toBe(413);
  expect(json.status()).toBe(415);
});

test('the address of the form is no page', async ({ request }) => {
  expect((await request.get('/display')).status()).toBe(405);
});

test('a strange cookie gives the default page, and nothing of it reaches the page', async ({ request }) => {
  const usual = await (await request.get('/news')).text();
  const strange = await request.get('/news', {
    headers: { cookie: 'display=v1.c9"><script>alert(1)</script>' },
  });
  expect(await strange.text()).toBe(usual);
});

test('the first byte already has the mode: no flash, no script for it', async ({ page, chooseDisplay }) => {
  await chooseDisplay({ scheme: '5', size: '150' });
  const html = await (await page.request.get('/')).text();

  expect(html).toMatch(/^<!DOCTYPE html><html lang="ru" data-scheme="5" data-size="150">/i);
  expect(html).toContain('<meta name="color-scheme" content="dark"/>');
});
